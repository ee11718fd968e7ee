-- One row per business that a counted submission reports for data year :year, known at :moment.
-- Tables without a schema are mart's, or temporary ones of the same shape for a past moment.
-- Within a regency the latest submission's values count; over regencies an active report wins, then
-- the regency that counted the business the year before, then the one its owner's NIK names, then
-- the lowest code. :productive lists the KBLI sections of the productive sectors.
insert into business_year (
  year, business_id, owner_id, regency_code, district_code, status, is_stock,
  class_reported, class_uu20, class_pp7, class_bps, kbli_division, is_productive,
  workers, workers_male, workers_female, founded_year, has_nib, halal_status, market_reach,
  submission_id, sheet, row
)
with
effective as (
  select
    e.regency_code,
    e.submission_id,
    (
      select min(first.known_from)
      from warehouse.effect first
      where first.submission_id = e.submission_id
    ) as loaded_at
  from warehouse.effect e
  where e.data_year = :year and e.known_from <= :moment and :moment < e.known_to
),
reported as (
  select distinct on (i.business_id, o.regency_code)
    i.business_id, i.owner_id, o.regency_code, o.submission_id, o.sheet, o.row, o.status, o.nik
  from effective e
  join warehouse.observation o
    on o.regency_code = e.regency_code and o.submission_id = e.submission_id
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_from <= :moment
    and :moment < i.known_to
  order by i.business_id, o.regency_code, e.loaded_at desc, o.submission_id desc, o.sheet, o.row
),
counted as (
  select distinct on (r.business_id) r.*
  from reported r
  left join business_year p
    on p.year = :year - 1 and p.business_id = r.business_id and p.is_stock
  order by
    r.business_id,
    r.status = 'active' desc,
    coalesce(p.regency_code = r.regency_code, false) desc,
    coalesce(left(r.nik, 2) || '.' || substr(r.nik, 3, 2) = r.regency_code, false) desc,
    r.regency_code
)
select
  :year,
  c.business_id,
  c.owner_id,
  c.regency_code,
  o.district_code,
  o.status,
  o.status = 'active',
  o.class_reported,
  o.class_uu20,
  o.class_pp7,
  o.class_bps,
  left(o.kbli, 2),
  coalesce(k.section = any (:productive), false),
  coalesce(o.workers_total, o.workers_male + o.workers_female),
  o.workers_male,
  o.workers_female,
  o.founded_year,
  o.nib is not null,
  o.halal_status,
  o.market_reach,
  o.submission_id,
  o.sheet,
  o.row
from counted c
join warehouse.observation o
  on o.regency_code = c.regency_code
  and o.submission_id = c.submission_id
  and o.sheet = c.sheet
  and o.row = c.row
left join reference.kbli_division k
  on k.kbli_version = coalesce(o.kbli_version, :kbliVersion) and k.division = left(o.kbli, 2)
