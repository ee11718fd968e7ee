-- One row per regency whose counts may have changed: where a touched business counts, and where a
-- submission began or ceased to count after :last.
select b.regency_code
from business_year b
join touched t on t.business_id = b.business_id
union
select e.regency_code
from warehouse.effect e
where (e.known_from > :last and e.known_from <= :moment)
  or (e.known_to > :last and e.known_to <= :moment)
