-- One row per regency or the province, regime and class for data year :year.
select
  s.area_code, s.area_level, a.name as area, s.regime, s.size_class, s.businesses, s.share_pct,
  s.flag
from size_class s
join reference.area a on a.area_code = s.area_code
where s.year = :year and s.area_level <> 'district'
order by s.area_code, s.regime, s.size_class
