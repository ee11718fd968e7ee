-- One row per indicator of the province for data year :year that holds the register against another
-- source.
select
  indicator, numerator, told, denominator, denominator_source, denominator_released_on, value, reason,
  flag
from relative_size
where year = :year and area_level = 'province'
order by indicator
