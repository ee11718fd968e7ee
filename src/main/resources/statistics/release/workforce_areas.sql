-- One row per area, :area and those right below it, for data year :year: workers, and businesses that tell
-- them.
select
  w.area_code, w.area_level, a.name as area, w.businesses, w.workers, w.workers_per_unit,
  w.share_pct, w.reason as share_reason,
  case when w.workers is null then w.reason end as reason, w.flag
from workforce_share w
join reference.area a on a.area_code = w.area_code
where
  w.year = :year and w.numerator = 'all' and w.series = :series
  and (w.area_code = :area or a.parent_code = :area)
order by w.area_code
