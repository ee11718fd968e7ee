-- One count per data year and area of any level: distinct owners of affected businesses in the stock;
-- with one business of an owner all are affected. A business without a usable NIK is its own owner.
-- Few owners have several businesses: all businesses are counted, and what those few have more than
-- one of in an area is taken off.
-- needs: affected_year
with
owning as not materialized (
  select b.year, b.business_id, b.regency_code, b.district_code, b.owner_id
  from affected_year b
  where b.is_stock
),
with_several as materialized (
  select year, regency_code, district_code, owner_id
  from owning
  where owner_id in (
    select owner_id
    from owning
    group by owner_id
    having min(business_id) <> max(business_id)
  )
),
counted as (
  select year, regency_code, district_code, count(*) as owners
  from owning
  group by year, regency_code, district_code
),
placed as (
  select year, regency_code, district_code as area_code, owners
  from counted
  union all
  select year, regency_code, regency_code, owners
  from counted
  union all
  select year, left(regency_code, 2), left(regency_code, 2), owners
  from counted
  union all
  select year, regency_code, district_code, count(distinct owner_id) - count(*)
  from with_several
  group by year, regency_code, district_code
  union all
  select year, regency_code, regency_code, count(distinct owner_id) - count(*)
  from with_several
  group by year, regency_code
  union all
  select year, left(regency_code, 2), left(regency_code, 2), count(distinct owner_id) - count(*)
  from with_several
  group by year, left(regency_code, 2)
)
select year, regency_code, area_code, 'owners', '', '', sum(owners), sum(owners)
from placed
group by year, regency_code, area_code
