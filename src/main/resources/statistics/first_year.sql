-- One row: the first data year in which a business may count otherwise at :moment than at :last; null
-- where none does.
select min(e.data_year)::integer
from warehouse.effect e
where (e.known_from > :last and e.known_from <= :moment)
  or (e.known_to > :last and e.known_to <= :moment)
  or exists (
    select
    from warehouse.identity i
    where i.regency_code = e.regency_code
      and i.submission_id = e.submission_id
      and (
        (i.known_from > :last and i.known_from <= :moment)
        or (i.known_to > :last and i.known_to <= :moment and i.known_to <> 'infinity')
      )
  )
