-- One row per numerator and denominator series of the province for data year :year, as everyone may read
-- them.
select
  numerator, series, businesses, workers, workers_male, workers_female, workers_per_unit, denominator,
  share_pct, reason, denominator_source, flag
from mart_public.workforce_share
where year = :year and area_level = 'province'
order by numerator, series
