-- One row per area, reach and destination for data year :year: active businesses, in percent of the
-- stock. Where nobody tells the reach there is no share.
insert into market_reach (
  year, area_code, area_level, reach, destination, businesses, share_pct, reported, expected,
  completeness, flag, as_of, vintage, told, reason
)
with
telling as (
  select t.area_code, sum(t.value) filter (where t.a <> 'unknown') as businesses
  from area_total t
  where t.year = :year and t.measure = 'market' and t.b = 'all' and t.a <> 'asean'
  group by t.area_code
)
select
  g.year,
  g.area_code,
  g.area_level,
  t.a,
  t.b,
  t.value,
  case when n.businesses > 0 then round(t.value * 100.0 / nullif(g.stock, 0), 4) end,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage,
  coalesce(n.businesses, 0),
  case when n.businesses is null then 'not_told' end
from growth g
join telling n on n.area_code = g.area_code
join area_total t on t.year = g.year and t.area_code = g.area_code and t.measure = 'market'
where g.year = :year
