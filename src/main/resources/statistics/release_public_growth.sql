-- One row per regency and the province for data year :year: stock, base, growth and its parts,
-- as everyone may read them.
select
  g.area_code, a.name as area, g.stock, g.base,
  case when g.growth_pct is not null then g.change end as change,
  g.growth_pct, g.like_for_like_pct, g.reason, g.owners, p.births,
  p.newly_found, p.unknown_founding, p.reactivated, p.moved_in, p.closed, p.lapsed, p.moved_out,
  p.unconfirmed, g.reported, g.expected, g.flag
from mart_public.growth g
join reference.area a on a.area_code = g.area_code
left join mart_public.growth_parts p on p.year = g.year and p.area_code = g.area_code
where g.year = :year and g.area_level <> 'district'
order by g.area_code
