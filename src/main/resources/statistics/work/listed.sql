-- One row per observation of a touched business that counts for data year :year, known at :moment, as
-- the business counts where this one does. :productive lists the KBLI sections of the productive
-- sectors. What a business has (NIB, halal, P-IRT, a place online) and its report does not tell is as it
-- was known the year before, with the year that told it; what happens in a year (training, a loan) is
-- not. An area that the reference does not know is null. In the order of the index of
-- business_year, which spares its pages from being looked up at random. A submission is of one
-- regency, so its number alone tells whether it counts.
-- needs: effective, identified
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
  coalesce(case when o.nib is not null then true else o.has_nib end, nullif(p.has_nib, false))
    as has_nib,
  case
    when coalesce(o.halal_status, 'unknown') = 'unknown' and p.halal_status = 'yes' then 'yes'
    else o.halal_status
  end as halal_status,
  case
    when coalesce(o.pirt_status, 'unknown') = 'unknown' and p.pirt_status = 'yes' then 'yes'
    else o.pirt_status
  end as pirt_status,
  o.has_formal_finance,
  o.has_mentoring,
  o.market_reach,
  case when o.export_countries <> '' then statistics.country_codes(o.export_countries) end
    as export_countries,
  i.submission_id,
  i.sheet,
  i.row,
  o.sex as owner_sex,
  statistics.legal_form_code(o.legal_form) as legal_form,
  case when length(o.kbli) = 5 then o.kbli end as kbli,
  statistics.sales_band(o.annual_sales_idr) as sales_band,
  coalesce(o.has_social_media, nullif(p.has_social_media, false)) as has_social_media,
  coalesce(o.has_marketplace, nullif(p.has_marketplace, false)) as has_marketplace,
  cast(case
    when o.nib is not null or o.has_nib is not null then :year
    when p.has_nib then p.nib_from_year
  end as smallint) as nib_from_year,
  cast(case
    when coalesce(o.halal_status, 'unknown') <> 'unknown' then :year
    when p.halal_status = 'yes' then p.halal_from_year
  end as smallint) as halal_from_year,
  cast(case
    when coalesce(o.pirt_status, 'unknown') <> 'unknown' then :year
    when p.pirt_status = 'yes' then p.pirt_from_year
  end as smallint) as pirt_from_year,
  cast(case
    when o.has_social_media is not null then :year
    when p.has_social_media then p.social_media_from_year
  end as smallint) as social_media_from_year,
  cast(case
    when o.has_marketplace is not null then :year
    when p.has_marketplace then p.marketplace_from_year
  end as smallint) as marketplace_from_year,
  round(o.annual_sales_idr)::bigint as sales_idr,
  o.has_disability,
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
left join business_year p on p.business_id = i.business_id and p.year = :year - 1
where o.data_year = :year
  and i.known_from <= :moment and :moment < i.known_to
order by i.business_id
