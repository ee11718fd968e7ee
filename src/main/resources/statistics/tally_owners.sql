-- One count per data year and area of any level: distinct owners of affected businesses in the stock;
-- with one business of an owner all are affected. A business without a usable NIK is its own owner.
with
owning as not materialized (
  select b.year, b.regency_code, b.district_code, coalesce(b.owner_id, -b.business_id) as owner
  from affected_year b
  where b.is_stock
),
placed as (
  select distinct year, regency_code, district_code as area_code, owner
  from owning
  union all
  select distinct year, regency_code, regency_code, owner
  from owning
  union all
  select distinct year, left(regency_code, 2), left(regency_code, 2), owner
  from owning
)
select year, regency_code, area_code, 'owners', '', '', count(*), count(*)
from placed
group by year, regency_code, area_code
