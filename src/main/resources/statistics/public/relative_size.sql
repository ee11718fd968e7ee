-- One row per data year of :years, regency and the province and indicator, without what is hidden: sales are
-- the province's alone.
insert into mart_public.relative_size (
  year, area_code, area_level, indicator, numerator, told, denominator, denominator_source,
  denominator_released_on, value, reason, reported, expected, completeness, flag, as_of, vintage
)
select
  r.year, r.area_code, r.area_level, r.indicator,
  case when not k.hidden then r.numerator end,
  case when r.indicator <> 'sales_share_of_grdp_pct' then r.told end,
  r.denominator, r.denominator_source, r.denominator_released_on,
  case when not k.hidden then r.value end,
  case when k.hidden then 'suppressed' else r.reason end,
  r.reported, r.expected, r.completeness,
  case when k.hidden then 'suppressed' else r.flag end,
  r.as_of, r.vintage
from relative_size r
cross join lateral (
  select
    r.indicator = 'sales_share_of_grdp_pct' and (exists (
      select from statistics.hidden h
      where h.figure = 'sector_sales' and h.year = r.year
        and h.area_code = r.area_code and h.part = 'all')
      or exists (
        select from statistics.withheld x where x.figure = 'sector_sales' and x.year = r.year)) as hidden
) k
where r.year = any (:years)
  and (r.area_level = 'province'
    or (r.area_level = 'regency' and r.indicator <> 'sales_share_of_grdp_pct'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = r.year and h.area_code = r.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = r.year and x.figure in ('growth', 'none'))
