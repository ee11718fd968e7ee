-- One finding per row of the relation slipped_sales, at the cell of the sales.
insert into staging.finding
  (submission_id, origin, sheet, row, ordinal, code, severity, "column", field, arguments)
select
  :submission, 'match', f.sheet, f.row, 4, 'UANG_SATUAN_RAGU', :severity,
  coalesce(s.columns ->> 'omzet_tahun', s.columns ->> 'omzet_bulan')::smallint, 'omzet_tahun',
  jsonb_build_object(
    'baris', f.row::text,
    'ragam', 'tahun_lalu',
    'kini', replace(to_char(f.sales, 'FM999,999,999,999,999,990'), ',', '.'),
    'lalu', replace(to_char(f.sales_before, 'FM999,999,999,999,999,990'), ',', '.')
  )
from slipped_sales f
left join staging.sheet s on s.submission_id = :submission and s.sheet = f.sheet
