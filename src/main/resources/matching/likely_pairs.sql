-- One row per pair of descriptions with two NIKs that share a key, and stand next to one another
-- under it in random but fixed order, at most :limit.
select
  one.nik as one_nik,
  one.nib as one_nib,
  one.phone as one_phone,
  one.district_code as one_district_code,
  one.kbli as one_kbli,
  one.owner_name as one_owner_name,
  one.business_name as one_business_name,
  one.village as one_village,
  one.address as one_address,
  other.nik as other_nik,
  other.nib as other_nib,
  other.phone as other_phone,
  other.district_code as other_district_code,
  other.kbli as other_kbli,
  other.owner_name as other_owner_name,
  other.business_name as other_business_name,
  other.village as other_village,
  other.address as other_address
from (
  select distinct on (least(k.profile_id, k.next_id), greatest(k.profile_id, k.next_id))
    k.profile_id,
    k.next_id
  from (
    select
      b.profile_id,
      lead(b.profile_id) over (partition by b.key order by b.refinement, b.profile_id) as next_id
    from matching.block_key b
    where b.key between -900000000000000000 and 900000000000000000
  ) k
  where k.next_id is not null and k.next_id <> k.profile_id
) pair
join matching.profile one on one.profile_id = pair.profile_id
join matching.profile other on other.profile_id = pair.next_id
where one.nik <> other.nik
order by one.description, other.description
limit :limit
