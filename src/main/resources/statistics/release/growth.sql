-- One row per area, :area and those right below it, for data year :year: stock, base and growth.
select
  g.area_code, g.area_level, a.name as area, g.stock, g.base, g.base_year,
  case when g.growth_pct is not null then g.change end as change,
  g.growth_pct, g.like_for_like_pct, g.like_for_like_regencies, g.reason, g.owners, g.reported,
  g.reported_before, g.expected, g.flag
from growth g
join reference.area a on a.area_code = g.area_code
where g.year = :year and (g.area_code = :area or a.parent_code = :area)
order by g.area_code
