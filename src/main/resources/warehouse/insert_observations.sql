-- One observation per row to load.
insert into warehouse.observation (
  regency_code, data_year, submission_id, sheet, row,
  owner_name, nik, nik_class, family_card, sex, birth_date, education, has_disability, phone,
  email, district_code, village_code, village_name, address, rt_rw, postal_code, coordinates,
  business_name, legal_form, activity, product, kbli, kbli_version, founded_year, status,
  class_reported, social_media, has_social_media, has_marketplace, remark, nib, has_nib, npwp, other_permit, pirt_status, pirt_number,
  halal_status, halal_number, ip_status, ip_number, own_capital_idr, borrowed_capital_idr,
  capital_idr, assets_idr, annual_sales_idr, is_sales_derived, class_uu20, class_pp7,
  class_bps, workers_male, workers_female, workers_total, workers_paid, workers_unpaid, financing,
  has_formal_finance,
  market_reach, export_countries, training, has_mentoring, nik_key, content_key
)
select
  :regency, :year, s.submission_id, s.sheet, s.row,
  s.owner_name, s.nik, s.nik_class, s.family_card, s.sex, s.birth_date, s.education,
  s.has_disability, s.phone, s.email, s.district_code, s.village_code, s.village_name, s.address,
  s.rt_rw, s.postal_code, s.coordinates, s.business_name, s.legal_form, s.activity, s.product,
  s.kbli, s.kbli_version, s.founded_year, s.status, s.class_reported, s.social_media,
  s.has_social_media, s.has_marketplace, s.remark,
  s.nib, s.has_nib, s.npwp, s.other_permit, s.pirt_status, s.pirt_number, s.halal_status, s.halal_number,
  s.ip_status, s.ip_number, s.own_capital_idr, s.borrowed_capital_idr, s.capital_idr,
  s.assets_idr, s.annual_sales_idr, s.is_sales_derived, s.class_uu20, s.class_pp7, s.class_bps,
  s.workers_male, s.workers_female, s.workers_total, s.workers_paid, s.workers_unpaid,
  s.financing, s.has_formal_finance,
  s.market_reach, s.export_countries, s.training, s.has_mentoring, s.nik_key, s.content_key
from incoming i
join staging.staged_row s
  on s.submission_id = :submission and s.sheet = i.sheet and s.row = i.row
on conflict do nothing
