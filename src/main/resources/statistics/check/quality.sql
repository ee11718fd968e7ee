-- One row per finding about a figure. Jumps are measured from the median of the regencies' growth,
-- in median deviations of at least two percent.
insert into quality (
  year, area_code, area_level, code, subject, severity, value, compared_with, completeness, flag,
  as_of, vintage
)
with
pace as (
  select year, area_code, growth_pct, ln(stock * 1.0 / base) as pace
  from growth
  where area_level = 'regency' and stock > 0 and base > 0
),
middle as (
  select
    year,
    percentile_cont(0.5) within group (order by pace) as pace,
    percentile_cont(0.5) within group (order by growth_pct) as growth_pct
  from pace
  group by year
  having count(*) >= 5
),
spread as (
  select
    p.year,
    greatest(
      1.4826 * percentile_cont(0.5) within group (order by abs(p.pace - m.pace)), 0.02) as deviation
  from pace p
  join middle m on m.year = p.year
  group by p.year
),
found as (
  select
    c.year, c.area_code, 'frozen_class' as code, c.regime || '/' || c.size_class as subject,
    c.businesses::numeric as value, c.businesses_before::numeric as compared_with
  from (
    select
      s.*,
      lag(year) over by_year as year_before,
      lag(businesses) over by_year as businesses_before
    from size_class s
    where area_level <> 'district' and regime = 'reported' and size_class <> 'unknown'
    window by_year as (partition by area_code, regime, size_class order by year)
  ) c
  join growth g on g.year = c.year and g.area_code = c.area_code and g.stock <> g.base
  where c.year_before = c.year - 1 and c.businesses_before = c.businesses
  union all
  select p.year, p.area_code, 'jump', 'growth_pct', p.growth_pct, round(m.growth_pct::numeric, 4)
  from pace p
  join middle m on m.year = p.year
  join spread s on s.year = p.year
  where abs(p.pace - m.pace) > 3.5 * s.deviation
  union all
  select distinct year, area_code, 'workers_below_units', numerator, workers, businesses - workers_missing
  from workforce_share
  where workers_per_unit < 1 and area_level <> 'district'
  union all
  select
    w.year, w.area_code, 'printed_workers_below_units',
    w.printed || '/' || u.printed, round(w.value / u.value, 2), 1
  from reference.published w
  join (
    select distinct on (year, area_code) year, area_code, value, printed
    from reference.published
    where measure = 'stock' and size_class is null
    order by year, area_code, line
  ) u on u.year = w.year and u.area_code = w.area_code
  where w.measure = 'workers' and w.value < u.value
  union all
  select g.year, g.area_code, 'census_coverage', '', round(g.stock * 100.0 / p.value, 2), p.value
  from growth g
  join reference.published p on p.area_code = g.area_code and p.measure = 'establishments'
  where g.stock is not null and g.reported = g.expected
  union all
  select p.year, p.area_code, 'parts_do_not_add_up', 'growth_parts', p.base + p.entered - p.left_stock, p.stock
  from growth_parts p
  where p.stock <> p.base + p.entered - p.left_stock
  union all
  select whole.year, whole.area_code, 'parts_do_not_add_up', 'stock', sum(part.stock), whole.stock
  from growth whole
  join reference.area a on a.parent_code = whole.area_code
  join growth part on part.year = whole.year and part.area_code = a.area_code
  group by whole.year, whole.area_code, whole.stock
  having whole.stock is not null and coalesce(sum(part.stock), 0) <> whole.stock
  union all
  select c.year, c.area_code, 'parts_do_not_add_up', 'size_class/' || c.regime, sum(c.businesses), g.stock
  from size_class c
  join growth g on g.year = c.year and g.area_code = c.area_code
  group by c.year, c.area_code, c.regime, g.stock
  having sum(c.businesses) <> g.stock
  union all
  select year, area_code, 'reported_by_several', '', value, null
  from tally
  where measure = 'several'
  union all
  select
    s.year, s.area_code, 'mostly_not_told', s.subject, round(s.not_told * 100.0 / s.businesses, 2),
    :notToldLimit
  from (
    select year, area_code, area_level, programme || '/' || denominator as subject, businesses, not_told
    from programme_coverage
    union all
    select year, area_code, area_level, 'digital/' || channel, businesses, not_told
    from digital
    union all
    select year, area_code, area_level, 'disability', businesses, not_told
    from disability
    union all
    select g.year, g.area_code, g.area_level, 'market_reach', g.stock, g.stock - m.told
    from growth g
    join (select distinct year, area_code, told from market_reach) m
      on m.year = g.year and m.area_code = g.area_code
    union all
    select g.year, g.area_code, g.area_level, 'sales_band', g.stock, g.stock - b.told
    from growth g
    join (select distinct year, area_code, told from sales_band) b
      on b.year = g.year and b.area_code = g.area_code
  ) s
  where s.area_level <> 'district' and s.not_told * 100 > :notToldLimit * s.businesses
)
select
  g.year,
  g.area_code,
  g.area_level,
  f.code,
  f.subject,
  q.severity,
  f.value,
  f.compared_with,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from found f
join growth g on g.year = f.year and g.area_code = f.area_code
join quality_code q on q.code = f.code
