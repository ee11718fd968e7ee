-- One row per data year, :year and the one before: the businesses in the stock of regency :regency that
-- are not touched, as mart counts them. The tally and those to take out of it are read at one moment,
-- while others may count again.
-- needs: touched
select c.year, c.value - coalesce(t.value, 0) as value
from (
  select year, sum(value) as value
  from statistics.tally
  where regency_code = :regency and year in (:year, :year - 1) and measure = 'stock'
  group by year
) c
left join (
  select b.year, count(*) as value
  from touched t
  join mart.business_year b on b.business_id = t.business_id
  where b.regency_code = :regency and b.year in (:year, :year - 1) and b.is_stock
  group by b.year
) t on t.year = c.year
