-- One row per regency and the province, data year, numerator and denominator series, without what is
-- hidden. The businesses of all sectors are the stock.
insert into mart_public.workforce_share (
  year, area_code, area_level, numerator, businesses, workers, workers_male, workers_female,
  workers_per_unit, series, denominator, denominator_source, denominator_released_on, share_pct,
  reason, reported, expected, completeness, flag, as_of, vintage
)
select
  w.year, w.area_code, w.area_level, w.numerator,
  case when not k.hidden or w.numerator = 'all' then w.businesses end as businesses,
  case when not k.hidden then w.workers end as workers,
  case when not k.hidden and w.area_level = 'province' then w.workers_male end as workers_male,
  case when not k.hidden and w.area_level = 'province' then w.workers_female end as workers_female,
  case when not k.hidden then w.workers_per_unit end as workers_per_unit,
  w.series, w.denominator, w.denominator_source, w.denominator_released_on,
  case when not k.hidden then w.share_pct end as share_pct,
  case when k.hidden then 'suppressed' else w.reason end as reason,
  w.reported, w.expected, w.completeness,
  case when k.hidden then 'suppressed' else w.flag end as flag,
  w.as_of, w.vintage
from mart.workforce_share w
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'workforce_share' and h.year = w.year
      and h.area_code = w.area_code and h.part = case w.numerator when 'all' then '-all' else w.numerator end) as hidden
) k
where w.area_level <> 'district' and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = w.year
      and h.area_code = w.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'workforce_share' and h.year = w.year and h.part = '*')
