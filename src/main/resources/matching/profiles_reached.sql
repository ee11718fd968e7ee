-- One row per stored description that a key of a new row leads to. is_same_list: submission
-- :submission is an addendum, and regency :regency has listed the business for year :year already.
-- Looked up one by one: a scan would cost what the register costs. The columns that are compared
-- stand in the order of Description.
select
  p.profile_id,
  p.business_id,
  p.origin_business_id,
  b.nik_key as business_nik_key,
  l.business_id is not null as is_same_list,
  p.nik,
  p.nib,
  p.phone,
  p.district_code,
  p.kbli,
  p.owner_name,
  p.business_name,
  p.village,
  p.address,
  p.founded_year,
  p.trade
from (select distinct unnest(profiles) as profile_id from reached) r
cross join lateral (
  select * from matching.profile p where p.profile_id = r.profile_id limit 1
) p
cross join lateral (
  select b.nik_key from warehouse.business b where b.business_id = p.business_id limit 1
) b
left join (
  select distinct i.business_id
  from intake.submission s
  join warehouse.effect e
    on e.regency_code = :regency and e.data_year = :year and e.known_to = 'infinity'
  join warehouse.identity i on i.submission_id = e.submission_id and i.known_to = 'infinity'
  where s.submission_id = :submission and s.kind = 'addendum'
) l on l.business_id = p.business_id
order by p.profile_id
