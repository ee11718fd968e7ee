-- One row per numerator and denominator series of the province for data year :year.
select
  numerator, series, businesses, workers, workers_male, workers_female, workers_per_unit, denominator,
  denominator_source, denominator_released_on, share_pct, reason, flag
from workforce_share
where year = :year and area_level = 'province'
order by numerator, series
