-- One row per regency and the province, data year, reach and destination, without what is hidden.
-- Countries and ASEAN have rows for the province alone.
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
from mart.market_reach m
cross join lateral (
  select
    case
      when m.destination = 'all' and m.reach <> 'asean'
        then exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year
      and h.area_code = m.area_code and h.part = m.reach)
      else m.businesses < 3
        or exists (
    select from mart.market_reach w
    where w.year = m.year and w.area_code = m.area_code and w.destination = 'all'
      and w.reach in ('international', 'asean') and m.destination <> 'all'
      and w.businesses - m.businesses in (1, 2))
        or exists (
    select from statistics.hidden h
    where h.figure = 'market_reach asean' and h.year = m.year
      and h.area_code = m.area_code and h.part = '')
        or exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year
      and h.area_code = m.area_code and h.part = 'international')
    end as hidden
) k
where (m.area_level = 'province' or (m.destination = 'all' and m.reach <> 'asean' and m.area_level = 'regency'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = m.year
      and h.area_code = m.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year and h.part = '*')
