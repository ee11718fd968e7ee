-- One row per row of full submission :submission that is held back and says, cell by cell, what a row
-- said that was held back and mended since: with the row of the submissions :counted that mended it,
-- of several the one that counted last. Rows alike take what mended them in their order.
create temporary table mended as
with
known as (
  select
    submission_id, sheet, row, mends,
    row_number() over (partition by mends order by origin_sheet, origin_row) as nth
  from (
    select distinct on (s.mends, s.origin_file, s.origin_sheet, s.origin_row) s.*
    from unnest(cast(:counted as bigint[])) with ordinality as c (submission_id, ordinal)
    join staging.staged_row s on s.submission_id = c.submission_id and s.mends is not null
    join staging.row_outcome o
      on o.submission_id = s.submission_id
      and o.sheet = s.sheet
      and o.row = s.row
      and o.outcome = 'loaded'
    order by
      s.mends, s.origin_file, s.origin_sheet, s.origin_row,
      c.ordinal desc, s.sheet desc, s.row desc
  ) latest
),
held as (
  select
    sheet, row, coalesce(mends, content_key) as mends,
    row_number() over (partition by coalesce(mends, content_key) order by sheet, row) as nth
  from staging.staged_row
  where submission_id = :submission and (verdict = 'quarantined' or mends is not null)
)
select
  held.sheet, held.row,
  known.submission_id as by_submission_id, known.sheet as by_sheet, known.row as by_row
from held
join known on known.mends = held.mends and known.nth = held.nth
