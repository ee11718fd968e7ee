-- One row per submission: :submission where it counts, came last of those that count for its regency
-- and year, and left the year a part.
select e.submission_id
from warehouse.effect e
where e.submission_id = :submission
  and e.known_to = 'infinity'
  and e.is_part
  and not exists (
    select from warehouse.effect later
    where later.regency_code = e.regency_code
      and later.data_year = e.data_year
      and later.known_to = 'infinity'
      and later.known_from > e.known_from
  )
