-- One row per row of submission :submission that carries the key of a template. The business is the one
-- of regency :regency that the key names, as it is called after merges; null where it names none. The
-- row agrees with the business by its NIK, by the owner's name, or, where no two NIKs differ, by its
-- own name. A key in several rows is none of theirs.
create temporary table keyed on commit drop as
with
mine as (
  select
    k.row_number, s.sheet, s.row, s.business_key, s.nik_key,
    regexp_replace(lower(s.owner_name), '[^[:alnum:]]', '', 'g') as owner,
    regexp_replace(lower(s.business_name), '[^[:alnum:]]', '', 'g') as name,
    min(s.row) over keys as first_row,
    count(*) over keys as rows
  from matching.row_key k
  join staging.staged_row s
    on s.submission_id = k.submission_id and s.sheet = k.sheet and s.row = k.row
  where k.submission_id = :submission and s.business_key is not null
  window keys as (partition by s.business_key)
),
named as materialized (
  select
    cast(b.template_key as text) as business_key,
    warehouse.current_business(b.business_id) as business_id
  from warehouse.business b
  where cast(b.template_key as text) in (select business_key from mine)
),
known as (
  select distinct on (n.business_key)
    n.business_key, n.business_id, b.nik_key,
    regexp_replace(lower(o.owner_name), '[^[:alnum:]]', '', 'g') as owner,
    regexp_replace(lower(o.business_name), '[^[:alnum:]]', '', 'g') as name
  from named n
  join warehouse.business b on b.business_id = n.business_id
  join warehouse.identity i
    on i.business_id = n.business_id and i.regency_code = :regency and i.known_to = 'infinity'
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  order by n.business_key, i.submission_id desc, i.sheet, i.row
)
select
  m.row_number,
  m.sheet,
  m.row,
  m.first_row,
  k.business_id,
  m.rows > 1 as is_repeated,
  coalesce(
    m.nik_key = k.nik_key
      or m.owner = k.owner
      or (m.name = k.name and (m.nik_key is null or k.nik_key is null)),
    false) as is_fitting,
  coalesce(m.nik_key <> k.nik_key, false) as has_other_nik
from mine m
left join known k on k.business_key = m.business_key
