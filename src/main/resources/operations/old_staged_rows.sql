-- One row per staged row, answered before :before, that nothing needs any more. Rows held back stay
-- while their submission is in effect: nothing else tells what they say.
select s.submission_id, s.sheet, s.row
from staging.staged_row s
join intake.submission i on i.submission_id = s.submission_id
where i.state in ('done', 'refused', 'known', 'abandoned')
  and i.answered_at < :before
  and not (
    s.verdict = 'quarantined'
    and exists (
      select from warehouse.submission_in_effect e where e.submission_id = s.submission_id
    )
  )
