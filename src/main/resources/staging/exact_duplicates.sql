-- Inserts one repeat per row of submission :submission that says again, cell by cell, what an
-- earlier row of it says.
insert into staging.duplicate (submission_id, sheet, row, of_sheet, of_row, rule)
with repeated as (
  select content_key
  from staging.staged_row
  where submission_id = :submission and verdict = 'loadable'
  group by content_key
  having count(*) > 1
)
select :submission, sheet, row, first_sheet, first_row, 'exact'
from (
  select
    s.sheet,
    s.row,
    row_number() over in_file_order as ordinal,
    first_value(s.sheet) over in_file_order as first_sheet,
    first_value(s.row) over in_file_order as first_row
  from staging.staged_row s
  join repeated r on r.content_key = s.content_key
  where s.submission_id = :submission and s.verdict = 'loadable'
  window in_file_order as (partition by s.content_key order by s.sheet, s.row)
) numbered
where ordinal > 1
