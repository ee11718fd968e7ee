-- Inserts one repeat per row of submission :submission that says again, cell by cell, what an
-- earlier row of it says.
insert into staging.duplicate (submission_id, sheet, row, of_sheet, of_row, rule)
select :submission, sheet, row, first_sheet, first_row, 'exact'
from (
  select
    sheet,
    row,
    row_number() over in_file_order as ordinal,
    first_value(sheet) over in_file_order as first_sheet,
    first_value(row) over in_file_order as first_row
  from staging.staged_row
  where submission_id = :submission and verdict = 'loadable'
  window in_file_order as (partition by content_key order by sheet, row)
) repeated
where ordinal > 1
