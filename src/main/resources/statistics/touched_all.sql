-- One row per business: all are counted.
select business_id
from warehouse.business
