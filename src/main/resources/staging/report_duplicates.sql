-- One finding per duplicate row: DUPLIKAT_PERSIS or DUPLIKAT_MIRIP, at the row that repeats.
insert into staging.finding (submission_id, origin, sheet, row, ordinal, code, severity, arguments)
select
  :submission,
  'match',
  sheet,
  row,
  1,
  case when rule = 'exact' then 'DUPLIKAT_PERSIS' else 'DUPLIKAT_MIRIP' end,
  case when rule = 'exact' then :exactSeverity else :similarSeverity end,
  jsonb_build_object(
    'baris', row::text,
    'baris_lain', of_row::text,
    'lembar_lain', of_sheet::text,
    'acuan', of_row::text,
    'alasan_kode', rule
  )
from staging.duplicate
where submission_id = :submission
