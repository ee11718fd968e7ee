-- Forgets what kept the rows of the relation mended from being loaded, and what was noticed about their
-- cells, which no longer count; what is told of a whole column (:whole) stays.
delete from staging.finding f
using mended m
where f.submission_id = :submission
  and f.origin = 'row'
  and f.sheet = m.sheet
  and f.row = m.row
  and (f.severity = 'galat' or f.code <> all (:whole))
