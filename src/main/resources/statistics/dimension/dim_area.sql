-- Brings the areas of mart to those of reference: names in both languages, codes, level and parent.
insert into mart.dim_area as d (
  area_code, bps_code, kemendagri_code, area_level, label_id, label_en, parent_code, parent_name
)
select
  a.area_code,
  a.bps_code,
  replace(a.area_code, '.', ''),
  a.area_level,
  a.name,
  case
    when a.name like 'Kabupaten %' then substr(a.name, length('Kabupaten ') + 1) || ' Regency'
    when a.name like 'Kota %' then substr(a.name, length('Kota ') + 1) || ' City'
    else a.name
  end,
  a.parent_code,
  p.name
from reference.area a
left join reference.area p on p.area_code = a.parent_code
on conflict (area_code) do update
set
  bps_code = excluded.bps_code,
  label_id = excluded.label_id,
  label_en = excluded.label_en,
  parent_code = excluded.parent_code,
  parent_name = excluded.parent_name
where (d.bps_code, d.label_id, d.parent_code, d.parent_name)
  is distinct from (
    excluded.bps_code, excluded.label_id, excluded.parent_code, excluded.parent_name)
