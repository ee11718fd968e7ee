-- Marks the warnings of submission :submission with :code as answered for later submissions: all of
-- them, or those of one cell (:sheetName, :row, :column).
insert into staging.answered_warning (submission_id, sheet, row, code, said)
select distinct w.submission_id, w.sheet, w.row, w.code, w.said
from staging.warning w
left join staging.sheet s on s.submission_id = w.submission_id and s.sheet = w.sheet
where w.submission_id = :submission
  and w.code = :code
  and (
    :row::integer is null
    or (
      coalesce(s.name, w.sheet::text) = :sheetName
      and w.row = :row
      and w."column" is not distinct from :column::smallint
    )
  )
on conflict do nothing
