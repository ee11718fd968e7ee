-- One row: the four outcomes of submission :submission, of which :loaded were written to the register,
-- and what they did there. They add up to the rows seen, or nothing is written.
insert into staging.balance (
  submission_id, seen, loaded, quarantined, duplicate, not_data,
  new_businesses, carried_over, changed, closed
)
select
  :submission,
  count(*),
  :loaded,
  count(*) filter (where verdict = 'quarantined'),
  (select count(*) from staging.duplicate where submission_id = :submission),
  count(*) filter (where verdict = 'not_data'),
  :newBusinesses, :carriedOver, :changed, :closed
from staging.staged_row
where submission_id = :submission
