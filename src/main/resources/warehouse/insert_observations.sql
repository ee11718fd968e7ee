-- One observation per row to load: loadable, and no duplicate within its file.
insert into warehouse.observation (
  regency_code, data_year, submission_id, sheet, row,
  owner_name, nik, nik_class, family_card, sex, birth_date, education, has_disability, phone,
  email, district_code, village_code, village_name, address, rt_rw, postal_code, coordinates,
  business_name, legal_form, activity, product, kbli, kbli_version, founded_year, status,
  class_reported, social_media, remark, nib, npwp, other_permit, pirt_status, pirt_number,
  halal_status, halal_number, ip_status, ip_number, own_capital_idr, borrowed_capital_idr,
  capital_idr, assets_idr, annual_sales_idr, is_sales_derived, class_uu20, class_pp7,
  class_bps, workers_male, workers_female, workers_total, financing, has_formal_finance,
  market_reach, export_countries, training, nik_key, nik_name_key, nib_name_key, content_key
)
select
  :regency, :year, submission_id, sheet, row,
  owner_name, nik, nik_class, family_card, sex, birth_date, education, has_disability, phone,
  email, district_code, village_code, village_name, address, rt_rw, postal_code, coordinates,
  business_name, legal_form, activity, product, kbli, kbli_version, founded_year, status,
  class_reported, social_media, remark, nib, npwp, other_permit, pirt_status, pirt_number,
  halal_status, halal_number, ip_status, ip_number, own_capital_idr, borrowed_capital_idr,
  capital_idr, assets_idr, annual_sales_idr, is_sales_derived, class_uu20, class_pp7,
  class_bps, workers_male, workers_female, workers_total, financing, has_formal_finance,
  market_reach, export_countries, training, nik_key, nik_name_key, nib_name_key, content_key
from staging.staged_row s
where submission_id = :submission
  and verdict = 'loadable'
  and not exists (
    select from staging.duplicate d
    where d.submission_id = s.submission_id and d.sheet = s.sheet and d.row = s.row
  )
on conflict do nothing
