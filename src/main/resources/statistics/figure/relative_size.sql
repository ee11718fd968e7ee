-- One row per area and indicator for data year :year: what UMKM are to the residents (per 1,000) and to
-- the gross regional product at current prices (in percent). Of several sources of a year the one
-- released last counts, else the first that is listed. An area that lacks regencies has no value, for
-- its denominator is of all.
-- needs: area_total, growth
insert into relative_size (
  year, area_code, area_level, indicator, numerator, told, denominator, denominator_source,
  denominator_released_on, value, reason, reported, expected, completeness, flag, as_of, vintage
)
with
population as (
  select distinct on (area_code) area_code, value, source, released_on
  from reference.population
  where year = :year
  order by area_code, released_on desc nulls last, line
),
product as (
  select distinct on (area_code) area_code, value_idr, source, released_on
  from reference.grdp
  where year = :year and prices = 'current'
  order by area_code, released_on desc nulls last, line
),
sales as (
  select area_code, sum(value) as sales_idr, sum(businesses) as told
  from area_total
  where year = :year and measure = 'sector.sales'
  group by area_code
),
figure as (
  select
    g.*, 'businesses_per_1000_residents' as indicator, g.stock::numeric as numerator,
    g.stock as told, p.value::numeric as denominator, p.source, p.released_on, 1000 as unit
  from growth g
  left join population p on p.area_code = g.area_code
  where g.year = :year
  union all
  select
    g.*, 'sales_share_of_grdp_pct', s.sales_idr, coalesce(s.told, 0), p.value_idr, p.source,
    p.released_on, 100
  from growth g
  left join product p on p.area_code = g.area_code
  left join sales s on s.area_code = g.area_code
  where g.year = :year
),
reasoned as (
  select
    f.*,
    case
      when f.stock is null then 'no_submission'
      when f.denominator is null then 'denominator_unknown'
      when f.numerator is null then 'not_told'
      when f.reported < f.expected then 'year_incomplete'
    end as why
  from figure f
)
select
  r.year,
  r.area_code,
  r.area_level,
  r.indicator,
  r.numerator,
  r.told,
  r.denominator,
  r.source,
  r.released_on,
  case when r.why is null then round(r.numerator * r.unit / r.denominator, 4) end,
  r.why,
  r.reported,
  r.expected,
  r.completeness,
  statistics.flag_of(r.flag, (r.stock - r.told)::bigint, r.stock, :notToldLimit),
  r.as_of,
  r.vintage
from reasoned r
