-- One row per pair of neighbours, in random but fixed order, among the descriptions of a regency that
-- have other NIKs, at most :limit.
select one.profile_id as one_id, one.next_id as other_id
from (
  select
    profile_id,
    description,
    nik,
    lead(profile_id) over in_regency as next_id,
    lead(nik) over in_regency as next_nik
  from matching.profile
  where nik is not null
  window in_regency as (partition by regency_code order by description)
) one
where one.next_nik <> one.nik
order by one.description
limit :limit
