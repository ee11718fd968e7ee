-- One row per data year of :years, regency and the province and band of sales, without what is hidden.
insert into mart_public.sales_band (
  year, area_code, area_level, band, businesses, told, share_pct, share_of_told_pct, reason, reported,
  expected, completeness, flag, as_of, vintage
)
select
  s.year, s.area_code, s.area_level, s.band,
  case when not k.hidden then s.businesses end,
  case when not k.unknown then s.told end,
  case when not k.hidden then s.share_pct end,
  case when not k.hidden and not k.unknown then s.share_of_told_pct end,
  case when k.hidden then 'suppressed' else s.reason end,
  s.reported, s.expected, s.completeness,
  case when k.hidden then 'suppressed' else s.flag end,
  s.as_of, s.vintage
from sales_band s
cross join lateral (
  select
    exists (
      select from statistics.hidden h
      where h.figure = 'sales_band' and h.year = s.year
        and h.area_code = s.area_code and h.part = s.band) as hidden,
    exists (
      select from statistics.hidden h
      where h.figure = 'sales_band' and h.year = s.year
        and h.area_code = s.area_code and h.part = 'unknown') as unknown
) k
where s.area_level <> 'district' and s.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year and h.area_code = s.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = s.year and x.figure in ('growth', 'sales_band'))
