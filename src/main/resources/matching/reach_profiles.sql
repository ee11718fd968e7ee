-- One row per key of a new row that leads anywhere: how many stored descriptions it leads to, :limit
-- of them at most, and those among them that are alike where the key has a signature.
create temporary table reached on commit drop as
select k.row_number, k.signature, k.key, k.refinement, k.by_nik, b.entries, b.profiles
from new_key k
cross join lateral (
  select
    count(*) as entries,
    array_agg(e.profile_id) filter (where matching.is_alike(k.signature, e.signature)) as profiles
  from (
    select b.profile_id, b.signature
    from matching.block_key b
    where b.key = k.key
    order by b.refinement, b.profile_id
    limit :limit
  ) e
) b
where b.entries > 0
