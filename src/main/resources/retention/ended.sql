-- One row per submission that came to its end and was answered before :before, and whether it counts.
select
  i.submission_id,
  exists (
    select from warehouse.submission_in_effect e where e.submission_id = i.submission_id
  ) as is_in_effect
from intake.submission i
where i.state in ('done', 'refused', 'known', 'abandoned') and i.answered_at < :before
