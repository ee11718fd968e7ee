-- One row per pair of neighbours, in random but fixed order, among the descriptions of a regency that
-- have other NIKs, at most :limit.
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
    lead(p.profile_id) over (partition by p.regency_code order by p.description) as next_id
  from matching.profile p
  where p.nik is not null
) one
join matching.profile other on other.profile_id = one.next_id
where other.nik <> one.nik
order by one.description
limit :limit
