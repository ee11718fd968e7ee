-- One row per area, data year, KBLI section and division, as everyone may read it; all is a total.
select
  'sector' as indicator, s.kbli_section || '.' || s.kbli_division as breakdown, s.area_code,
  s.area_level, a.name as area, s.year, s.businesses as value, s.flag,
  case when s.businesses is null then s.reason end as reason, s.as_of
from mart_public.sector s
join reference.area a on a.area_code = s.area_code
order by s.year, s.area_code, 2
