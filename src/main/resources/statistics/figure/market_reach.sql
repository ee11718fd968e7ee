-- One row per area, reach and destination for data year :year: active businesses, in percent of the
-- stock. Where nobody tells the reach there is no share.
-- needs: area_total, growth
insert into market_reach (
  year, area_code, area_level, reach, destination, businesses, share_pct, reported, expected,
  completeness, flag, as_of, vintage, told, reason
)
with
counted as (
  select
    t.*,
    coalesce(
      sum(t.value) filter (where t.b = 'all' and t.a not in ('unknown', 'asean')) over of_area, 0) as told
  from area_total t
  where t.year = :year and t.measure = 'market'
  window of_area as (partition by t.area_code)
)
select
  g.year,
  g.area_code,
  g.area_level,
  t.a,
  t.b,
  t.value,
  case when t.told > 0 then round(t.value * 100.0 / nullif(g.stock, 0), 4) end,
  g.reported,
  g.expected,
  g.completeness,
  statistics.flag_of(g.flag, (g.stock - t.told)::bigint, g.stock, :notToldLimit),
  g.as_of,
  g.vintage,
  t.told,
  case when t.told = 0 then 'not_told' end
from growth g
join counted t on t.area_code = g.area_code
where g.year = :year
