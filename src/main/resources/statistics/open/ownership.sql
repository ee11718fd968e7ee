-- One row per area, data year, owner's sex, section and class, as everyone may read it; all is a total.
select
  'ownership' as indicator, o.sex || '.' || o.kbli_section || '.' || o.size_class as breakdown,
  o.area_code, o.area_level, a.name as area, o.year, o.businesses as value, o.flag,
  null::text as reason, o.as_of
from mart_public.ownership o
join reference.area a on a.area_code = o.area_code
order by o.year, o.area_code, 2
