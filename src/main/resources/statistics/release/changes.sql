-- One row per data year up to :year: the newest figures of area :area beside the published ones, and what
-- made vintages since. A cause of the base year moves growth too.
select
  p.year, p.state, p.vintage, p.published_vintage, v.stock as published_stock, g.stock,
  g.stock - v.stock as moved, v.growth_pct as published_growth_pct, g.growth_pct,
  (
    select string_agg(distinct k.cause, ', ' order by k.cause)
    from mart.vintage_cause k
    where k.vintage > p.published_vintage and k.year in (p.year, p.year - 1)
      and (g.area_level = 'province' or k.regency_code in ('62', g.area_code))
  ) as cause
from mart.publication p
join mart.growth g on g.year = p.year and g.area_code = :area
left join lateral (
  select f.stock, f.growth_pct
  from mart.growth_vintage f
  where f.year = p.year and f.area_code = :area and f.vintage <= p.published_vintage
  order by f.vintage desc
  limit 1
) v on true
where p.year <= :year
order by p.year
