-- One row per area and band of annual sales for data year :year: active businesses, in percent of the
-- stock and of those that tell their sales. Where nobody tells there is no share.
-- needs: area_total, growth
insert into sales_band (
  year, area_code, area_level, band, businesses, told, share_pct, share_of_told_pct, reason,
  reported, expected, completeness, flag, as_of, vintage
)
with
counted as (
  select
    area_code,
    a as band,
    value as businesses,
    coalesce(sum(value) filter (where a <> 'unknown') over (partition by area_code), 0) as told
  from area_total
  where year = :year and measure = 'sales_band'
)
select
  g.year,
  g.area_code,
  g.area_level,
  c.band,
  c.businesses,
  c.told,
  case when c.told > 0 then round(c.businesses * 100.0 / nullif(g.stock, 0), 4) end,
  case when c.band <> 'unknown' then round(c.businesses * 100.0 / nullif(c.told, 0), 4) end,
  case when c.told = 0 then 'not_told' end,
  g.reported,
  g.expected,
  g.completeness,
  statistics.flag_of(g.flag, (g.stock - c.told)::bigint, g.stock, :notToldLimit),
  g.as_of,
  g.vintage
from growth g
join counted c on c.area_code = g.area_code
where g.year = :year
