-- One finding per submission that replaces an earlier one of its regency and year, which counted since
-- :since.
insert into staging.finding (submission_id, origin, sheet, row, ordinal, code, severity, arguments)
select
  :submission, 'match', 0, 0, coalesce(told.last, 0) + 1, 'KIRIMAN_ULANG', :severity,
  jsonb_build_object(
    'kab', a.name,
    'periode', :year::text,
    'kiriman', :earlier::text,
    'tanggal', to_char(:since::timestamptz at time zone 'Asia/Jakarta', 'DD-MM-YYYY')
  )
from reference.area a
cross join (
  select max(ordinal) as last
  from staging.finding
  where submission_id = :submission and origin = 'match' and sheet = 0 and row = 0
) told
where a.area_code = :regency
