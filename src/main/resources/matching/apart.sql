-- One row per two businesses that a reviewer told apart, as they are called after merges.
select distinct
  warehouse.current_business(lower_business_id) as one_business_id,
  warehouse.current_business(higher_business_id) as other_business_id
from matching.apart
