-- One row per row to load, with the business it speaks of: the best candidate, else a new one. A
-- business takes at most one row of a submission. A row without NIK whose NIB key leads to several
-- businesses with different NIKs joins none of them.
insert into matching.assignment (submission_id, sheet, row, business_id, is_new, rule)
with
compatible as (
  select *, count(*) over (partition by sheet, row, kind) as choices
  from candidate
),
best as (
  select distinct on (sheet, row) sheet, row, kind, business_id
  from compatible
  where not (is_guess and choices > 1)
  order by sheet, row, kind, is_same_nik desc, business_id
),
taken as (
  select distinct on (business_id) business_id, sheet, row, kind
  from best
  order by business_id, kind, sheet, row
)
select
  :submission,
  k.sheet,
  k.row,
  coalesce(t.business_id, nextval('matching.business_number')),
  t.business_id is null,
  case t.kind
    when 1 then 'nik_name'
    when 2 then 'nib_name'
    when 3 then 'content'
    else 'new'
  end
from (select sheet, row from row_cluster where ordinal = 1 order by sheet, row) k
left join taken t on t.sheet = k.sheet and t.row = k.row
