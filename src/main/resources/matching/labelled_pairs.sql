-- One row per pair of descriptions that share a valid NIK, at most :limit, in an order that is random
-- but always the same.
select one.profile_id as one_id, one.next_id as other_id
from (
  select
    profile_id,
    description,
    row_number() over by_nik as place,
    lead(profile_id) over by_nik as next_id
  from matching.profile
  where nik is not null and right(nik, 4) <> '0000'
  window by_nik as (partition by nik order by description)
) one
where one.place = 1 and one.next_id is not null
order by one.description
limit :limit
