-- One row per indicator of area :area for data year :year that holds the register against another
-- source.
select
  indicator, numerator, told, denominator, denominator_source, denominator_released_on, value, reason,
  flag
from relative_size
where year = :year and area_code = :area
order by indicator
