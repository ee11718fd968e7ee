-- One row per numerator and denominator series of area :area for data year :year.
select
  w.numerator, w.series, w.businesses, w.workers,
  case when w.numerator = 'all' then m.workers end as workers_male,
  case when w.numerator = 'all' then f.workers end as workers_female,
  w.workers_per_unit, w.denominator, w.denominator_source, w.denominator_released_on, w.share_pct,
  w.reason, w.flag
from workforce_share w
left join workers_by_sex m on m.year = w.year and m.area_code = w.area_code and m.sex = 'male'
left join workers_by_sex f on f.year = w.year and f.area_code = w.area_code and f.sex = 'female'
where w.year = :year and w.area_code = :area
order by w.numerator, w.series
