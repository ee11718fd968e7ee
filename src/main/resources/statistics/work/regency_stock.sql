-- One row per part of the stock of regency :regency in data year :year and in the one before: untouched
-- businesses as they were counted, and touched ones as they count now. In the form of area_total.
-- needs: untouched
select year, cast(:regency as text) as area_code, 'stock' as measure, value
from untouched
union all
select year, regency_code, 'stock', count(*)
from business_year
where regency_code = :regency and year in (:year, :year - 1) and is_stock
group by year, regency_code
