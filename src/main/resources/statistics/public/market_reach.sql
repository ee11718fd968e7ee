-- One row per regency and the province, data year of :years, reach and destination, without what is
-- hidden. Countries and ASEAN have rows for the province alone.
insert into mart_public.market_reach (
  year, area_code, area_level, reach, destination, businesses, share_pct, reported, expected,
  completeness, flag, as_of, vintage, reason
)
select
  m.year, m.area_code, m.area_level, m.reach, m.destination,
  case when not k.hidden then m.businesses end as businesses,
  case when not k.hidden then m.share_pct end as share_pct,
  m.reported, m.expected, m.completeness,
  case when k.hidden then 'suppressed' else m.flag end as flag,
  m.as_of, m.vintage,
  case when k.hidden then 'suppressed' else m.reason end as reason
from market_reach m
cross join lateral (
  select
    case when m.destination = 'all' and m.reach <> 'asean' then 'market_reach' else 'destination' end as figure,
    case when m.destination = 'all' then m.reach else m.destination end as part
) c
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = c.figure and h.year = m.year
      and h.area_code = m.area_code and h.part = c.part) as hidden
) k
where m.year = any (:years)
  and (m.area_level = 'province' or (m.area_level = 'regency' and c.figure = 'market_reach'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = m.year and h.area_code = m.area_code)
  and not exists (
    select from statistics.withheld w
    where w.year = m.year and w.figure in ('growth', c.figure))
