-- One row per area, :area and those right below it, programme and population for data year :year.
select
  c.area_code, c.area_level, a.name as area, c.programme, c.denominator, c.covered, c.businesses,
  c.told, c.share_pct, c.share_of_told_pct, c.reason, c.flag
from programme_coverage c
join reference.area a on a.area_code = c.area_code
where c.year = :year and (c.area_code = :area or a.parent_code = :area)
order by c.area_code, c.programme, c.denominator
