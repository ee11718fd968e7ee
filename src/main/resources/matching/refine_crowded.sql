-- Inserts those stored descriptions that agree in the refinement as well, for keys that lead to
-- :limit of them or more.
insert into reached (row_number, key, refinement, by_nik, profile_id)
select c.row_number, c.key, c.refinement, c.by_nik, b.profile_id
from (
  select row_number, key, refinement, by_nik
  from reached
  group by row_number, key, refinement, by_nik
  having count(*) >= :limit
) c
cross join lateral (
  select b.profile_id
  from matching.block_key b
  where b.key = c.key and b.refinement = c.refinement
  order by b.profile_id
  limit :limit
) b
