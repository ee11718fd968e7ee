-- One row per pair of descriptions, of which :ones and :others are the numbers, with what both say
-- in the order of Description.
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
  one.founded_year as one_founded_year,
  one.trade as one_trade,
  other.nik as other_nik,
  other.nib as other_nib,
  other.phone as other_phone,
  other.district_code as other_district_code,
  other.kbli as other_kbli,
  other.owner_name as other_owner_name,
  other.business_name as other_business_name,
  other.village as other_village,
  other.address as other_address,
  other.founded_year as other_founded_year,
  other.trade as other_trade
from unnest(cast(:ones as bigint[]), cast(:others as bigint[])) with ordinality
  as pair (one_id, other_id, place)
join matching.profile one on one.profile_id = pair.one_id
join matching.profile other on other.profile_id = pair.other_id
order by pair.place
