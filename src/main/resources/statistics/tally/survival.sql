-- One count per district of birth and data year of :years: affected businesses born in a cohort, and
-- those of them in the stock of the year.
-- needs: affected_year, career
with
born as not materialized (
  select b.year as cohort, b.business_id, b.regency_code, b.district_code
  from affected_year b
  join career c
    on c.business_id = b.business_id and c.first_year = b.year
  where c.is_birth and b.is_stock
),
survivors as (
  select b.year, o.regency_code, o.district_code, o.cohort, count(*) as alive
  from born o
  join affected_year b on b.business_id = o.business_id and b.year >= o.cohort and b.is_stock
  group by b.year, o.regency_code, o.district_code, o.cohort
),
cohort as (
  select regency_code, district_code, cohort, alive as born
  from survivors
  where year = cohort
),
followed as (
  select y.year, c.regency_code, c.district_code, c.cohort, c.born, coalesce(s.alive, 0) as alive
  from cohort c
  join unnest(:years::integer[]) y (year) on y.year >= c.cohort
  left join survivors s
    on s.year = y.year
    and s.regency_code = c.regency_code
    and s.district_code = c.district_code
    and s.cohort = c.cohort
)
select
  f.year, f.regency_code, f.district_code, 'survival', f.cohort::text, m.measured, m.value, f.born
from followed f
cross join lateral (values ('born', f.born), ('alive', f.alive)) m (measured, value)
