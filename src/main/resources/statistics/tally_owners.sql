-- One count per data year and area: distinct owners of businesses in the stock: of :regencies and
-- their districts, and of the province. A business without a usable NIK is its own owner.
with
owning as not materialized (
  select b.year, b.regency_code, b.district_code, coalesce(b.owner_id, -b.business_id) as owner
  from business_year b
  where b.is_stock
),
placed as (
  select distinct year, regency_code, district_code as area_code, owner
  from owning
  where regency_code = any (:regencies)
  union all
  select distinct year, regency_code, regency_code, owner
  from owning
  where regency_code = any (:regencies)
  union all
  select distinct year, left(regency_code, 2), left(regency_code, 2), owner
  from owning
)
select year, regency_code, area_code, 'owners', '', '', count(*)
from placed
group by year, regency_code, area_code
