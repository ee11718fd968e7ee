-- One row per regency that has ever counted up to :moment.
select distinct regency_code
from warehouse.effect
where known_from <= :moment
