-- One finding per row of the relation shared_nik, at the cell of the NIK.
insert into staging.finding
  (submission_id, origin, sheet, row, ordinal, code, severity, "column", field, arguments)
select
  :submission, 'match', f.sheet, f.row, f.ordinal, f.code, f.severity,
  (s.columns ->> 'nik')::smallint, 'nik', f.arguments
from shared_nik f
left join staging.sheet s on s.submission_id = :submission and s.sheet = f.sheet
