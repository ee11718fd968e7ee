-- Inserts those stored descriptions that agree in the refinement as well, for keys that lead to :limit
-- of them or more.
insert into reached (row_number, key, by_nik, entries, profiles)
select c.row_number, c.key, c.by_nik, b.entries, b.profiles
from reached c
cross join lateral (
  select
    count(*) as entries,
    array_agg(e.profile_id) filter (where matching.is_alike(c.signature, e.signature)) as profiles
  from (
    select b.profile_id, b.signature
    from matching.block_key b
    where b.key = c.key and b.refinement = c.refinement
    order by b.profile_id
    limit :limit
  ) e
) b
where c.entries >= :limit
