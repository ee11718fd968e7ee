-- One row per submission answered before :before that is not in effect and whose original is kept.
select i.submission_id, i.archived_as
from intake.submission i
where i.state in ('done', 'refused', 'known', 'abandoned')
  and i.answered_at < :before
  and i.archived_as is not null
  and i.original_removed_at is null
  and not exists (
    select from warehouse.submission_in_effect e where e.submission_id = i.submission_id
  )
order by i.submission_id
