-- One row per submission that counts at :moment, with the moment from which it first counted.
select
  e.data_year,
  e.regency_code,
  e.submission_id,
  e.is_part,
  e.known_from,
  (
    select min(first.known_from)
    from warehouse.effect first
    where first.submission_id = e.submission_id
  ) as loaded_at
from warehouse.effect e
where e.known_from <= :moment and :moment < e.known_to
