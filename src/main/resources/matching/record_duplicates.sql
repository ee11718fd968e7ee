-- One row per second or further row of a business in the file; rule: exact, nik_name or nib_name.
insert into staging.duplicate (submission_id, sheet, row, of_sheet, of_row, rule)
select
  :submission,
  sheet,
  row,
  first_sheet,
  first_row,
  case
    when content_key = first_content_key then 'exact'
    when nik_name_key is not null then 'nik_name'
    else 'nib_name'
  end
from row_cluster
where ordinal > 1
