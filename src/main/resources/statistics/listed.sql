-- One row per observation of a touched business that counts for data year :year, known at :moment, as
-- the business counts where this one does. :productive lists the KBLI sections of the productive
-- sectors. An area that the reference does not know is null. In the order of the index of
-- business_year, which spares its pages from being looked up at random. A submission is of one
-- regency, so its number alone tells whether it counts.
select
  cast(:year as smallint) as year,
  i.business_id,
  i.owner_id,
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
  k.section = any (:productive) as is_productive,
  left(o.kbli, 2) in ('10', '11', '56') as is_food_producer,
  coalesce(o.workers_total, o.workers_male + o.workers_female) as workers,
  o.workers_male,
  o.workers_female,
  o.workers_paid,
  o.workers_unpaid,
  o.founded_year,
  case when o.nib is not null then true else o.has_nib end as has_nib,
  o.halal_status,
  o.pirt_status,
  o.has_formal_finance,
  o.has_mentoring,
  o.market_reach,
  case when o.export_countries <> '' then statistics.country_codes(o.export_countries) end
    as export_countries,
  i.submission_id,
  i.sheet,
  i.row,
  e.loaded_at,
  coalesce(left(o.nik, 2) || '.' || substr(o.nik, 3, 2) = i.regency_code, false) as is_home
from identified i
join effective e on e.data_year = :year and e.submission_id = i.submission_id
join warehouse.observation o
  on o.regency_code = i.regency_code
  and o.submission_id = i.submission_id
  and o.sheet = i.sheet
  and o.row = i.row
left join reference.area r on r.area_code = i.regency_code
left join reference.area d on d.area_code = o.district_code
left join reference.kbli_division k
  on k.kbli_version = coalesce(o.kbli_version, :kbliVersion) and k.division = left(o.kbli, 2)
where o.data_year = :year
  and i.known_from <= :moment and :moment < i.known_to
order by i.business_id
