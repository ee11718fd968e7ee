-- One row per listed business as it counts in data year :year. :productive lists the KBLI sections
-- of the productive sectors. An area that the reference does not know is null.
-- Submissions that list nothing of it are not read.
select
  cast(:year as smallint) as year,
  c.business_id,
  c.owner_id,
  r.area_code as regency_code,
  d.area_code as district_code,
  o.status,
  o.status = 'active' as is_stock,
  o.class_reported,
  o.class_uu20,
  o.class_pp7,
  o.class_bps,
  left(o.kbli, 2) as kbli_division,
  case when o.kbli is not null then coalesce(o.kbli_version, :kbliVersion) end as kbli_version,
  k.section as kbli_section,
  coalesce(k.section = any (:productive), false) as is_productive,
  coalesce(left(o.kbli, 2) in ('10', '11', '56'), false) as is_food_producer,
  coalesce(o.workers_total, o.workers_male + o.workers_female) as workers,
  o.workers_male,
  o.workers_female,
  o.workers_paid,
  o.workers_unpaid,
  o.founded_year,
  o.nib is not null as has_nib,
  o.halal_status,
  o.pirt_status,
  o.has_formal_finance,
  coalesce(o.training !~* '^(tidak|belum|tdk|nihil|no)\M', false) as has_mentoring,
  o.market_reach,
  case when o.export_countries <> '' then (
    select string_agg(distinct case when country ~ '^[A-Z]{2}$' then country else 'ZZ' end, ',')
    from regexp_split_to_table(o.export_countries, '; ') country
    where country <> ''
  ) end as export_countries,
  c.submission_id,
  c.sheet,
  c.row
from (
  select l.business_id, l.owner_id, l.regency_code, l.submission_id, l.sheet, l.row
  from listed l
  where not exists (select from repeated s where s.business_id = l.business_id)
  union all
  select business_id, owner_id, regency_code, submission_id, sheet, row
  from preferred
) c
join (
  select distinct regency_code, submission_id
  from listed
) s on s.regency_code = c.regency_code and s.submission_id = c.submission_id
join warehouse.observation o
  on o.regency_code = s.regency_code
  and o.submission_id = s.submission_id
  and o.sheet = c.sheet
  and o.row = c.row
left join reference.area r on r.area_code = c.regency_code
left join reference.area d on d.area_code = o.district_code
left join reference.kbli_division k
  on k.kbli_version = coalesce(o.kbli_version, :kbliVersion) and k.division = left(o.kbli, 2)
where o.data_year = :year
