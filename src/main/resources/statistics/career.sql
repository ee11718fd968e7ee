-- One row per business that was ever in the stock and ever counted in :regencies: its first year in
-- the stock, and the earliest founding year that was plausible when it was reported. Analyzed after
-- it is filled.
create temporary table career on commit drop as
select
  b.business_id,
  min(b.year) filter (where b.is_stock) as first_year,
  min(b.founded_year) filter (where b.founded_year between 1900 and b.year) as founded_year
from business_year b
where b.business_id in (
  select concerned.business_id
  from business_year concerned
  where concerned.regency_code = any (:regencies)
)
group by b.business_id
having bool_or(b.is_stock)
