-- One row per business whose counted observations may have changed after :last, up to :moment: a
-- submission that speaks of it began or ceased to count, or its observations changed their business.
select i.business_id
from warehouse.effect e
join warehouse.identity i
  on i.regency_code = e.regency_code and i.submission_id = e.submission_id
where (e.known_from > :last and e.known_from <= :moment)
  or (e.known_to > :last and e.known_to <= :moment)
union
select i.business_id
from warehouse.identity i
where i.known_from > :last and i.known_from <= :moment
union
select i.business_id
from warehouse.identity i
where i.known_to > :last and i.known_to <= :moment and i.known_to <> 'infinity'
