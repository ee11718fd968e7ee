-- Notes at the rows of addendum :submission which row each mends, by where it says that it was sent
-- first: a row that was held back in one of the submissions :sources, which came in the files :files,
-- or took over there what mended it before. Of several the latest.
update staging.staged_row s
set mends = origin.mends, mended_by = :submission
from (
  select distinct on (n.sheet, n.row)
    n.sheet, n.row, coalesce(h.mends, h.content_key) as mends
  from unnest(cast(:sources as bigint[]), cast(:files as text[]))
    with ordinality as e (submission_id, file, ordinal)
  join staging.staged_row n on n.submission_id = :submission and n.origin_file = e.file
  join staging.sheet t on t.submission_id = e.submission_id and t.name = n.origin_sheet
  join staging.staged_row h
    on h.submission_id = e.submission_id and h.sheet = t.sheet and h.row = n.origin_row
  where h.verdict = 'quarantined' or h.mends is not null
  order by n.sheet, n.row, e.ordinal desc
) origin
where s.submission_id = :submission and s.sheet = origin.sheet and s.row = origin.row
