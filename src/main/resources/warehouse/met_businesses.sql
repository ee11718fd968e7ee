-- One row per row of submission :submission whose business its regency named for the year before and
-- of which it says another identity, name or place now, in the order of the file, at most :limit; as
-- both were known when the submission was loaded. met: how many rows met a business of the year
-- before at all. Columns have the names of id.lumbung.domain.Field; those of the year before begin
-- with before_.
with
loaded as (
  select submission_id, regency_code, data_year, min(known_from) as moment
  from warehouse.effect
  where submission_id = :submission
  group by submission_id, regency_code, data_year
),
mine as (
  select i.business_id, i.reason, o.*
  from loaded l
  join warehouse.identity i
    on i.regency_code = l.regency_code
    and i.submission_id = l.submission_id
    and i.known_from = l.moment
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
),
before as (
  select distinct on (i.business_id) i.business_id, o.*
  from loaded l
  join warehouse.effect e
    on e.regency_code = l.regency_code
    and e.data_year = l.data_year - 1
    and e.known_from <= l.moment
    and l.moment < e.known_to
  join warehouse.identity i
    on i.regency_code = e.regency_code
    and i.submission_id = e.submission_id
    and i.known_from <= l.moment
    and l.moment < i.known_to
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  order by i.business_id, e.known_from desc, o.sheet, o.row
),
met as (
  select
    m.submission_id, m.sheet, m.row, m.reason, b.submission_id as before_submission_id,
    b.sheet as before_sheet, b.row as before_row, b.data_year as before_year,
    m.nik, m.nib, m.owner_name, m.business_name, md.name as district, m.village_name as village,
    m.address, m.phone, coalesce(m.product, m.activity) as product, m.founded_year,
    b.nik as before_nik, b.nib as before_nib, b.owner_name as before_owner_name,
    b.business_name as before_business_name, bd.name as before_district,
    b.village_name as before_village, b.address as before_address, b.phone as before_phone,
    coalesce(b.product, b.activity) as before_product, b.founded_year as before_founded_year,
    count(*) over () as met
  from mine m
  join before b on b.business_id = m.business_id
  left join reference.area md on md.area_code = m.district_code
  left join reference.area bd on bd.area_code = b.district_code
)
select
  coalesce(ms.name, met.sheet::text) as sheet_name,
  coalesce(bs.name, met.before_sheet::text) as before_sheet_name,
  met.*
from met
left join staging.sheet ms on ms.submission_id = met.submission_id and ms.sheet = met.sheet
left join staging.sheet bs
  on bs.submission_id = met.before_submission_id and bs.sheet = met.before_sheet
where exists (
  select
  from (
    values
      (met.nik, met.before_nik), (met.nib, met.before_nib), (met.owner_name, met.before_owner_name),
      (met.business_name, met.before_business_name), (met.district, met.before_district),
      (met.village, met.before_village), (met.address, met.before_address)
  ) as told (now, before)
  where translate(lower(told.now), ' .,-/', '') <> translate(lower(told.before), ' .,-/', '')
)
order by met.sheet, met.row
limit :limit
