-- One row per submission answered before :before whose answer workbooks may go: not those that are
-- in effect with rows held back, for their sender may still mend them.
select i.submission_id, '' as archived_as
from intake.submission i
left join staging.balance b on b.submission_id = i.submission_id
where i.state in ('done', 'refused', 'known', 'abandoned')
  and i.answered_at < :before
  and not (
    coalesce(b.quarantined, 0) > 0
    and exists (
      select from warehouse.submission_in_effect e where e.submission_id = i.submission_id
    )
  )
order by i.submission_id
