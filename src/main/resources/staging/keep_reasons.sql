-- One reason per warning about a row to load of submission :submission beside which its sender wrote
-- one, kept as given by :actor. Once more it keeps nothing.
with
warned as (
  select w.sheet, w.row, w.code, w.said, r.reason, coalesce(s.name, '') || '!' || w.row as place
  from staging.staged_row r
  join staging.warning w
    on w.submission_id = r.submission_id and w.sheet = r.sheet and w.row = r.row
  left join staging.sheet s on s.submission_id = r.submission_id and s.sheet = r.sheet
  where r.submission_id = :submission and r.reason is not null and r.verdict = 'loadable'
),
answered as (
  insert into staging.answered_warning (submission_id, sheet, row, code, said)
  select distinct :submission::bigint, sheet, row, code, said from warned
  on conflict do nothing
)
insert into staging.finding_reason (submission_id, code, place, reason, given_by)
select distinct :submission::bigint, w.code, w.place, w.reason, :actor
from warned w
where not exists (
  select from staging.finding_reason r
  where r.submission_id = :submission
    and r.code = w.code
    and r.place = w.place
    and r.reason = w.reason
)
