-- One row per pair that decided something about the row :row of sheet :sheet of submission
-- :submission, with what both say of each compared field, best first. Rows that were not loaded
-- speak from staging, as long as they are kept there.
with
decided as (
  select
    p.business_id, p.verdict, p.why, p.weight, p.levels, p.weights, p.model,
    p.submission_id, p.sheet, p.row,
    coalesce(s.submission_id, p.submission_id) as other_submission,
    coalesce(s.sheet, p.other_sheet) as other_sheet,
    coalesce(s.row, p.other_row) as other_row
  from matching.pair p
  left join matching.profile s on s.profile_id = p.profile_id
  where p.submission_id = :submission and p.sheet = :sheet and p.row = :row
),
named as (
  select submission_id, sheet, row from decided
  union
  select other_submission, other_sheet, other_row from decided
),
said as (
  select n.submission_id, n.sheet, n.row,
    array[o.nik, o.nib, o.phone, o.district_code, o.kbli, o.owner_name, o.business_name,
      o.village_name, o.address, o.founded_year::text,
      coalesce(o.product, o.activity)] as cells
  from named n
  join warehouse.observation o
    on o.submission_id = n.submission_id and o.sheet = n.sheet and o.row = n.row
  union all
  select n.submission_id, n.sheet, n.row,
    array[s.nik, s.nib, s.phone, s.district_code, s.kbli, s.owner_name, s.business_name,
      s.village_name, s.address, s.founded_year::text,
      coalesce(s.product, s.activity)]
  from named n
  join staging.staged_row s
    on s.submission_id = n.submission_id and s.sheet = n.sheet and s.row = n.row
  where not exists (
    select from warehouse.observation o
    where o.submission_id = n.submission_id and o.sheet = n.sheet and o.row = n.row
  )
)
select
  d.business_id, d.verdict, d.why, d.weight, d.levels, d.weights, d.model,
  d.other_submission, d.other_sheet, d.other_row, mine.cells, theirs.cells as other_cells
from decided d
left join said mine
  on mine.submission_id = d.submission_id and mine.sheet = d.sheet and mine.row = d.row
left join said theirs
  on theirs.submission_id = d.other_submission
  and theirs.sheet = d.other_sheet
  and theirs.row = d.other_row
order by d.weight desc, d.business_id
