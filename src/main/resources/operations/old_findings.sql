-- One row per finding, answered before :before, of a submission that is not in effect.
select f.submission_id, f.origin, f.sheet, f.row, f.ordinal
from staging.finding f
join intake.submission i on i.submission_id = f.submission_id
where i.state in ('done', 'refused', 'known', 'abandoned')
  and i.answered_at < :before
  and not exists (
    select from warehouse.submission_in_effect e where e.submission_id = f.submission_id
  )
