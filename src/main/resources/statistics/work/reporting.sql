-- One row per regency and data year that it reported as a whole, and the year before as well. What
-- it said last tells whether a year is a whole yet.
-- needs: effective
with
told as (
  select distinct on (data_year, regency_code) data_year, regency_code, is_part
  from effective
  order by data_year, regency_code, known_from desc
)
select e.data_year, e.regency_code
from told e
join told f on f.regency_code = e.regency_code and f.data_year = e.data_year - 1
where not e.is_part and not f.is_part
