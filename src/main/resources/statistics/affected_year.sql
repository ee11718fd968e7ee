-- One row per affected business and data year for which it counts.
select b.*
from business_year b
join affected a on a.business_id = b.business_id
