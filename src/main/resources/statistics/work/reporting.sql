-- One row per regency and data year that it reported, and the year before.
-- needs: effective
select e.data_year, e.regency_code
from effective e
join effective f on f.regency_code = e.regency_code and f.data_year = e.data_year - 1
group by e.data_year, e.regency_code
