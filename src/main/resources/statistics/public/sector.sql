-- One row per data year of :years, regency and the province and section; for the province also per
-- division. Workers and sales are told for sections of the province. Without what is hidden.
insert into mart_public.sector (
  year, area_code, area_level, kbli_section, kbli_division, businesses, share_pct, workers,
  workers_told, sales_idr, sales_told, reason, reported, expected, completeness, flag, as_of,
  vintage
)
select
  s.year, s.area_code, s.area_level, s.kbli_section, s.kbli_division,
  case when not k.businesses then s.businesses end,
  case when not k.businesses then s.share_pct end,
  case when c.is_whole and not k.workers then s.workers end,
  case when c.is_whole and not k.workers_told then s.workers_told end,
  case when c.is_whole and not k.sales then s.sales_idr end,
  case when c.is_whole and not k.sales_told then s.sales_told end,
  case
    when k.businesses or k.workers or k.sales or k.workers_told or k.sales_told then 'suppressed'
    when not c.is_whole then 'not_published'
    else s.reason
  end,
  s.reported, s.expected, s.completeness,
  case
    when k.businesses or k.workers or k.sales or k.workers_told or k.sales_told then 'suppressed'
    else s.flag
  end,
  s.as_of, s.vintage
from sector s
cross join lateral (
  select
    s.area_level = 'province' and s.kbli_division = 'all' as is_whole,
    case s.kbli_division when 'all' then 'sector' else 'division' end as figure,
    s.kbli_section || case s.kbli_division when 'all' then '' else '/' || s.kbli_division end as part
) c
cross join lateral (
  select
    exists (
      select from statistics.hidden h
      where h.figure = c.figure and h.year = s.year
        and h.area_code = s.area_code and h.part = c.part) as businesses,
    c.is_whole and (exists (
      select from statistics.hidden h
      where h.figure = 'sector_workers' and h.year = s.year
        and h.area_code = s.area_code and h.part = c.part)
      or exists (
        select from statistics.withheld x where x.figure = 'sector_workers' and x.year = s.year)) as workers,
    c.is_whole and (exists (
      select from statistics.hidden h
      where h.figure = 'sector_sales' and h.year = s.year
        and h.area_code = s.area_code and h.part = c.part)
      or exists (
        select from statistics.withheld x where x.figure = 'sector_sales' and x.year = s.year)) as sales,
    c.is_whole and (exists (
      select from statistics.hidden h
      where h.figure = 'sector_told workers' and h.year = s.year
        and h.area_code = s.area_code and h.part = c.part || ' told')
      or exists (
        select from statistics.withheld x where x.figure = 'sector_told workers' and x.year = s.year)) as workers_told,
    c.is_whole and (exists (
      select from statistics.hidden h
      where h.figure = 'sector_told sales' and h.year = s.year
        and h.area_code = s.area_code and h.part = c.part || ' told')
      or exists (
        select from statistics.withheld x where x.figure = 'sector_told sales' and x.year = s.year)) as sales_told
) k
where s.year = any (:years)
  and (s.area_level = 'province' or (s.area_level = 'regency' and s.kbli_division = 'all'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year and h.area_code = s.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = s.year and x.figure in ('growth', c.figure))
