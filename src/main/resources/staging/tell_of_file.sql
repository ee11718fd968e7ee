-- One finding per submission: what :code says of the whole of :submission, in place of one before.
with before as (
  delete from staging.finding
  where submission_id = :submission and origin = 'match' and sheet = 0 and row = 0 and code = :code
)
insert into staging.finding (submission_id, origin, sheet, row, ordinal, code, severity, arguments)
select
  :submission, 'match', 0, 0, coalesce(max(ordinal), 0) + 1, :code, :severity, :arguments::jsonb
from staging.finding
where submission_id = :submission and origin = 'match' and sheet = 0 and row = 0
