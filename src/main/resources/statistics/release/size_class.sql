-- One row per area, :area and those right below it, regime and class for data year :year.
select
  s.area_code, s.area_level, a.name as area, s.regime, s.size_class, s.businesses, s.share_pct,
  s.flag
from size_class s
join reference.area a on a.area_code = s.area_code
where s.year = :year and (s.area_code = :area or a.parent_code = :area)
order by s.area_code, s.regime, s.size_class
