-- One row per data year, area of any level, measure and its keys. Moves between districts are none
-- for their regency, and moves between regencies none for the province; owners are counted for each
-- level by themselves. Analyzed after it is filled.
create temporary table area_total on commit drop as
with
regency as (
  select year, regency_code, measure, a, b, sum(value) as value, sum(businesses) as businesses
  from tally
  where measure not in ('owners', 'several') and a <> 'moved_district'
  group by year, regency_code, measure, a, b
)
select year, area_code, measure, a, b, value, businesses
from tally
where measure <> 'several'
union all
select year, regency_code, measure, a, b, value, businesses
from regency
union all
select year, left(regency_code, 2), measure, a, b, sum(value), sum(businesses)
from regency
where a <> 'moved_regency'
group by year, left(regency_code, 2), measure, a, b
