-- One row per regency and the province, data year of :years, numerator and denominator series, without
-- what is hidden. The businesses of all sectors are the stock.
insert into mart_public.workforce_share (
  year, area_code, area_level, numerator, businesses, workers, workers_missing, workers_per_unit,
  series, denominator, denominator_source, denominator_released_on, share_pct, reason, reported,
  expected, completeness, flag, as_of, vintage
)
select
  w.year, w.area_code, w.area_level, w.numerator,
  case when not k.businesses then w.businesses end,
  case when not k.workers then w.workers end,
  case when not k.missing then w.workers_missing end,
  case when not k.workers and not k.missing and not k.businesses then w.workers_per_unit end,
  w.series, w.denominator, w.denominator_source, w.denominator_released_on,
  case when not k.workers then w.share_pct end,
  case when k.workers then 'suppressed' else w.reason end,
  w.reported, w.expected, w.completeness,
  case when k.workers or k.missing or k.businesses then 'suppressed' else w.flag end,
  w.as_of, w.vintage
from workforce_share w
cross join lateral (
  select
    exists (
    select from statistics.hidden h
    where h.figure = 'workers' and h.year = w.year
      and h.area_code = w.area_code and h.part = w.numerator) as workers,
    exists (
    select from statistics.hidden h
    where h.figure = 'workers_told ' || w.numerator and h.year = w.year
      and h.area_code = w.area_code and h.part = 'not_told') as missing,
    w.numerator = 'productive' and exists (
    select from statistics.hidden h
    where h.figure = 'sector_group' and h.year = w.year
      and h.area_code = w.area_code and h.part = 'productive') as businesses
) k
where w.area_level <> 'district' and w.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = w.year and h.area_code = w.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = w.year and x.figure in ('growth', 'workers', 'workers_told ' || w.numerator, 'sector_group'))
