-- One row per area, section and division for data year :year, the word all for the total of a section:
-- active businesses in percent of the stock, and what they tell of workers and sales in rupiah.
-- needs: area_total, growth
insert into sector (
  year, area_code, area_level, kbli_section, kbli_division, businesses, share_pct, workers,
  workers_told, sales_idr, sales_told, reason, reported, expected, completeness, flag, as_of,
  vintage
)
with
rolled as (
  select
    area_code,
    a as kbli_section,
    case when grouping(b) = 1 then 'all' else b end as kbli_division,
    sum(value) filter (where measure = 'sector.businesses') as businesses,
    sum(value) filter (where measure = 'sector.workers') as workers,
    coalesce(sum(businesses) filter (where measure = 'sector.workers'), 0) as workers_told,
    sum(value) filter (where measure = 'sector.sales') as sales_idr,
    coalesce(sum(businesses) filter (where measure = 'sector.sales'), 0) as sales_told
  from area_total
  where year = :year and measure in ('sector.businesses', 'sector.workers', 'sector.sales')
  group by grouping sets ((area_code, a), (area_code, a, b))
)
select
  g.year,
  g.area_code,
  g.area_level,
  r.kbli_section,
  r.kbli_division,
  r.businesses,
  round(r.businesses * 100.0 / nullif(g.stock, 0), 4),
  r.workers,
  r.workers_told,
  r.sales_idr,
  r.sales_told,
  case when r.workers is null or r.sales_idr is null then 'not_told' end,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join rolled r on r.area_code = g.area_code
where g.year = :year
