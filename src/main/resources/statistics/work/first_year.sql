-- One row: the first data year in which a business may count otherwise at :moment than at :last; null
-- where none does.
-- needs: identified
select min(data_year)::integer
from (
  select data_year
  from warehouse.effect
  where (known_from > :last and known_from <= :moment)
    or (known_to > :last and known_to <= :moment)
  union all
  select e.data_year
  from identified i
  join warehouse.effect e
    on e.regency_code = i.regency_code and e.submission_id = i.submission_id
  where (i.known_from > :last and i.known_from <= :moment)
    or (i.known_to > :last and i.known_to <= :moment and i.known_to <> 'infinity')
) changed
