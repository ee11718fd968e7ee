-- One finding per row of the relation keyed whose key is not followed: another row has it too
-- (KUNCI_GANDA), or it does not fit the row (KUNCI_TIDAK_COCOK).
insert into staging.finding (submission_id, origin, sheet, row, ordinal, code, severity, arguments)
select
  :submission,
  'match',
  sheet,
  row,
  5,
  case when is_repeated then 'KUNCI_GANDA' else 'KUNCI_TIDAK_COCOK' end,
  case when is_repeated then :repeatedSeverity else :unfittingSeverity end,
  jsonb_build_object('baris', row::text, 'baris_lain', first_row::text)
from keyed
where (is_repeated and row > first_row) or (not is_repeated and not is_fitting)
