-- One row per touched business that a counted submission reports for data year :year, known at
-- :moment. Tables without a schema are mart's, or temporary ones of the same shape for a past moment.
-- Within a regency the latest submission's values count; over regencies an active report wins, then
-- the regency that counted the business the year before, then the one its owner's NIK names, then
-- the lowest code. :productive lists the KBLI sections of the productive sectors.
insert into business_year (
  year, business_id, owner_id, regency_code, district_code, status, is_stock,
  class_reported, class_uu20, class_pp7, class_bps, kbli_division, kbli_version, kbli_section,
  is_productive, is_food_producer, workers, workers_male, workers_female, workers_paid, workers_unpaid,
  founded_year, has_nib,
  halal_status, pirt_status, has_formal_finance, has_mentoring, market_reach, export_countries,
  submission_id, sheet, row
)
with
effective as materialized (
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
    i.business_id, i.owner_id, o.regency_code, o.submission_id, o.sheet, o.row, o.nik,
    o.district_code, o.status, o.class_reported, o.class_uu20, o.class_pp7, o.class_bps, o.kbli,
    o.kbli_version, o.workers_total, o.workers_male, o.workers_female, o.workers_paid,
    o.workers_unpaid, o.founded_year,
    o.nib is not null as has_nib, o.halal_status, o.pirt_status, o.has_formal_finance,
    coalesce(o.training !~* '^(tidak|belum|tdk|nihil|no)\M', false) as has_mentoring,
    o.market_reach, o.export_countries
  from touched t
  join warehouse.identity i
    on i.business_id = t.business_id and i.known_from <= :moment and :moment < i.known_to
  join effective e
    on e.regency_code = i.regency_code and e.submission_id = i.submission_id
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where o.data_year = :year
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
  c.district_code,
  c.status,
  c.status = 'active',
  c.class_reported,
  c.class_uu20,
  c.class_pp7,
  c.class_bps,
  left(c.kbli, 2),
  case when c.kbli is not null then coalesce(c.kbli_version, :kbliVersion) end,
  k.section,
  coalesce(k.section = any (:productive), false),
  coalesce(left(c.kbli, 2) in ('10', '11', '56'), false),
  coalesce(c.workers_total, c.workers_male + c.workers_female),
  c.workers_male,
  c.workers_female,
  c.workers_paid,
  c.workers_unpaid,
  c.founded_year,
  c.has_nib,
  c.halal_status,
  c.pirt_status,
  c.has_formal_finance,
  c.has_mentoring,
  c.market_reach,
  case when c.export_countries <> '' then (
    select string_agg(distinct case when country ~ '^[A-Z]{2}$' then country else 'ZZ' end, ',')
    from regexp_split_to_table(c.export_countries, '; ') country
    where country <> ''
  ) end,
  c.submission_id,
  c.sheet,
  c.row
from counted c
left join reference.kbli_division k
  on k.kbli_version = coalesce(c.kbli_version, :kbliVersion) and k.division = left(c.kbli, 2)
