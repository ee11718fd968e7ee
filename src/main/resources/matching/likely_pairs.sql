-- One row per pair of descriptions with two NIKs that share a key, and stand next to one another
-- under it in random but fixed order, at most :limit. A tenth of the keys is looked at.
select pair.profile_id as one_id, pair.next_id as other_id
from (
  select distinct on (least(k.profile_id, k.next_id), greatest(k.profile_id, k.next_id))
    k.profile_id,
    k.next_id
  from (
    select
      profile_id,
      lead(profile_id) over (partition by key order by refinement, profile_id) as next_id
    from matching.block_key
    where key % 10 = 0
  ) k
  where k.next_id is not null and k.next_id <> k.profile_id
) pair
join matching.profile one on one.profile_id = pair.profile_id
join matching.profile other on other.profile_id = pair.next_id
where one.nik <> other.nik
order by one.description, other.description
limit :limit
