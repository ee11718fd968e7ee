-- One row per row to match of submission :submission and business that regency :regency already
-- reported for year :year in the same words: cell by cell, or at least in all that is compared, which
-- must name the business or its address where the submission adds to others. In
-- the order in which they are to be taken: words of whole rows first, of rows alike in the order of
-- the files, of several submissions the latest.
with
mine as (
  select k.row_number, k.description, s.content_key
  from matching.row_key k
  join staging.staged_row s
    on s.submission_id = k.submission_id and s.sheet = k.sheet and s.row = k.row
  where k.submission_id = :submission
),
theirs as materialized (
  select i.business_id, o.content_key, o.submission_id, o.sheet, o.row
  from warehouse.observation o
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  where o.regency_code = :regency and o.data_year = :year
),
latest as (
  select distinct on (business_id) business_id, submission_id, sheet, row
  from theirs
  order by business_id, submission_id desc, sheet, row
)
select row_number, business_id, rank = 0 as is_whole
from (
  select 0 as rank, m.row_number, t.business_id, t.submission_id, t.sheet, t.row
  from mine m
  join theirs t on t.content_key = m.content_key
  union all
  select 1, m.row_number, l.business_id, l.submission_id, l.sheet, l.row
  from mine m
  join matching.profile p on p.description = m.description
  cross join intake.submission s
  join latest l on l.business_id = p.origin_business_id
  where s.submission_id = :submission
    and (s.kind = 'full' or p.business_name is not null or p.address is not null)
) said
order by rank, row_number, submission_id desc, sheet, row
