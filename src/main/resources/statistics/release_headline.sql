-- One row per data year up to :year: the province's headline figures.
select
  g.year, g.stock, g.base, g.change, g.growth_pct, p.growth_without_newly_found_pct, p.births,
  p.newly_found, p.deaths, w.workers, w.share_pct, g.reported, g.expected, g.flag
from mart.growth g
left join mart.growth_parts p on p.year = g.year and p.area_code = g.area_code
left join mart.workforce_share w
  on w.year = g.year and w.area_code = g.area_code and w.numerator = 'all' and w.series = :series
where g.area_level = 'province' and g.year <= :year
order by g.year
