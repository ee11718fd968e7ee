-- One row per data year (at most one): of what moment and vintage the figures of :year of area :area are.
select year, as_of, vintage
from growth
where year = :year and area_code = :area
