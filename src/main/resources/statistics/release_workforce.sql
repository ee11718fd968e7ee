-- One row per numerator and denominator series of the province for data year :year.
select
  numerator, series, businesses, workers, workers_male, workers_female, workers_paid,
  workers_unpaid, workers_missing, workers_per_unit, denominator, share_pct, reason,
  denominator_source, flag
from mart.workforce_share
where year = :year and area_level = 'province'
order by numerator, series
