-- One row per pair of descriptions that share a valid NIK, at most :limit, in an order that is random
-- but always the same.
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
  select
    p.*,
    row_number() over by_nik as place,
    lead(p.profile_id) over by_nik as next_id
  from matching.profile p
  where p.nik is not null and right(p.nik, 4) <> '0000'
  window by_nik as (partition by p.nik order by p.description)
) one
join matching.profile other on other.profile_id = one.next_id
where one.place = 1
order by one.description
limit :limit
