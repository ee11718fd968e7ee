-- One row per area, :area and those right below it, for data year :year: persons with a disability. The office
-- too reads it after control only.
select
  d.area_code, d.area_level, a.name as area, d.covered, d.businesses, d.told, d.share_pct,
  d.share_of_told_pct, d.reason, d.flag
from mart_public.disability d
join reference.area a on a.area_code = d.area_code
where d.year = :year and (d.area_code = :area or a.parent_code = :area)
order by d.area_code
