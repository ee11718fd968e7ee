-- One row per row to load and existing business that one of its keys leads to, where their NIKs do
-- not object. kind: the key, 1 before 2 before 3.
create temporary table candidate on commit drop as
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
)
select
  f.sheet,
  f.row,
  f.kind,
  f.business_id,
  f.nik_key is not distinct from b.nik_key as is_same_nik,
  b.nik_key is not null and f.nik_key is null as is_guess
from found f
join warehouse.business b on b.business_id = f.business_id
where f.nik_key is null or b.nik_key is null or f.nik_key = b.nik_key
