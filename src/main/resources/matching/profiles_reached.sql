-- One row per stored description that a new row shares a key with.
select
  p.profile_id,
  p.business_id,
  b.nik_key as business_nik_key,
  p.nik,
  p.nib,
  p.phone,
  p.district_code,
  p.kbli,
  p.owner_name,
  p.business_name,
  p.village,
  p.address
from (select distinct profile_id from reached) r
join matching.profile p on p.profile_id = r.profile_id
join warehouse.business b on b.business_id = p.business_id
order by p.profile_id
