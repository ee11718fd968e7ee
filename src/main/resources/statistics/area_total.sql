-- One row per data year, area of any level, measure and its keys. Moves between districts are none
-- for their regency, and moves between regencies none for the province. Analyzed after it is filled.
create temporary table area_total on commit drop as
with
district as (
  select year, regency_code, area_code, measure, a, b, sum(value) as value
  from tally
  where measure not in ('owners', 'several')
  group by year, regency_code, area_code, measure, a, b
),
regency as (
  select year, regency_code, measure, a, b, sum(value) as value
  from district
  where a <> 'moved_district'
  group by year, regency_code, measure, a, b
)
select year, area_code, measure, a, b, value
from district
union all
select year, regency_code, measure, a, b, value
from regency
union all
select year, left(regency_code, 2), measure, a, b, sum(value)
from regency
where a <> 'moved_regency'
group by year, left(regency_code, 2), measure, a, b
union all
select year, area_code, measure, a, b, value
from tally
where measure = 'owners'
