-- One row per area, :area and those right below it, for data year :year: what growth consists of.
select
  p.area_code, p.area_level, a.name as area, p.base, p.births, p.newly_found, p.unknown_founding,
  p.reactivated, p.moved_in, p.closed, p.lapsed, p.moved_out, p.unconfirmed, p.stock,
  p.is_death_final, p.reason, p.flag
from growth_parts p
join reference.area a on a.area_code = p.area_code
where p.year = :year and (p.area_code = :area or a.parent_code = :area)
order by p.area_code
