-- One row per area, data year, reach and destination, as everyone may read it.
select
  'market_reach' as indicator,
  case when m.destination = 'all' then m.reach else m.reach || '.' || m.destination end as breakdown,
  m.area_code, m.area_level, a.name as area, m.year, m.businesses as value, m.flag, m.reason, m.as_of
from mart_public.market_reach m
join reference.area a on a.area_code = m.area_code
order by m.year, m.area_code, 2
