-- One row per key of a new row and stored description it leads to, at most :limit for each key.
create temporary table reached on commit drop as
select k.row_number, k.key, k.refinement, k.by_nik, b.profile_id
from new_key k
cross join lateral (
  select b.profile_id
  from matching.block_key b
  where b.key = k.key
  order by b.refinement, b.profile_id
  limit :limit
) b
