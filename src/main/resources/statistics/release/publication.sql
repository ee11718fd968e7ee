-- One row per data year (at most one): whether :year is published, and by how much the figures of area :area
-- would move.
select
  p.year, p.state, p.vintage, p.published_vintage, g.stock, v.stock as published_stock,
  g.stock - v.stock as moved
from mart.publication p
join mart.growth g on g.year = p.year and g.area_code = :area
left join lateral (
  select f.stock
  from mart.growth_vintage f
  where f.year = p.year and f.area_code = :area and f.vintage <= p.published_vintage
  order by f.vintage desc
  limit 1
) v on true
where p.year = :year
