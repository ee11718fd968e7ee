-- One row per row to load, with the business it speaks of: an existing one found by a key whose NIK
-- does not object, else a new one. A business takes at most one row of a submission. A row without
-- NIK whose NIB key leads to several businesses with different NIKs joins none of them.
insert into matching.assignment (submission_id, sheet, row, business_id, is_new, rule)
with
kept as (
  select sheet, row, nik_key, nik_name_key, nib_name_key, content_key
  from row_cluster
  where ordinal = 1
),
found as (
  select k.sheet, k.row, k.nik_key, m.kind, m.business_id
  from kept k
  join matching.match_key m on m.kind = 1 and m.key = k.nik_name_key
  union all
  select k.sheet, k.row, k.nik_key, m.kind, m.business_id
  from kept k
  join matching.match_key m on m.kind = 2 and m.key = k.nib_name_key
  union all
  select k.sheet, k.row, k.nik_key, m.kind, m.business_id
  from kept k
  join matching.match_key m
    on m.kind = 3 and m.key = k.content_key and m.regency_code = :regency
),
compatible as (
  select
    f.sheet,
    f.row,
    f.kind,
    f.business_id,
    f.nik_key is not distinct from b.nik_key as is_same_nik,
    count(*) over (partition by f.sheet, f.row, f.kind) as choices,
    b.nik_key is not null and f.nik_key is null as is_guess
  from found f
  join warehouse.business b on b.business_id = f.business_id
  where f.nik_key is null or b.nik_key is null or f.nik_key = b.nik_key
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
from (select * from kept order by sheet, row) k
left join taken t on t.sheet = k.sheet and t.row = k.row
