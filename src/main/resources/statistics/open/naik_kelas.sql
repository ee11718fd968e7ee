-- One row per area, data year, class before and class after under PP 7/2021, as everyone may read it. Years
-- of which, or of whose base year, not all regencies reported have none: who is missing would count as moved.
select
  'naik_kelas' as indicator, t.from_class || '.' || t.to_class as breakdown, t.area_code, t.area_level,
  a.name as area, t.year, t.businesses as value, t.flag, null::text as reason, t.as_of
from mart_public.class_transition t
join reference.area a on a.area_code = t.area_code
join mart_public.growth g on g.year = t.year and g.area_code = t.area_code
where t.regime = 'pp7' and g.growth_pct is not null
order by t.year, t.area_code, 2
