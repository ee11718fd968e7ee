-- One row per regency or the province and sex of workers for data year :year.
select
  w.area_code, w.area_level, a.name as area, w.sex, w.workers, w.share_of_told_pct, w.reason, w.flag
from workers_by_sex w
join reference.area a on a.area_code = w.area_code
where w.year = :year and (w.area_code = :area or a.parent_code = :area)
order by w.area_code, w.sex
