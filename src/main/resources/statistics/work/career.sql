-- One row per affected business that was ever in the stock: its first year in the stock, the earliest
-- founding year that was plausible when it was reported, and whether both are one.
-- needs: affected_year
select
  business_id,
  first_year,
  founded_year,
  coalesce(founded_year = first_year, false) as is_birth
from (
  select
    b.business_id,
    min(b.year) filter (where b.is_stock) as first_year,
    min(b.founded_year) filter (where b.founded_year between 1900 and b.year) as founded_year
  from affected_year b
  group by b.business_id
  having bool_or(b.is_stock)
) c
