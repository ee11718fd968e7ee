-- One row per touched business of which business_year says for data year :year what does not count
-- any more.
-- needs: counted_year, touched
select b.business_id
from touched t
join business_year b on b.year = :year and b.business_id = t.business_id
left join counted_year c on c.business_id = b.business_id
where c.business_id is null
  or (
    c.owner_id, c.regency_code, c.district_code, c.status, c.is_stock, c.class_reported,
    c.class_uu20, c.class_pp7, c.class_bps, c.kbli_division, c.kbli_version, c.kbli_section,
    c.is_productive, c.is_food_producer, c.workers, c.workers_male, c.workers_female,
    c.workers_paid, c.workers_unpaid, c.founded_year, c.has_nib, c.halal_status, c.pirt_status,
    c.has_formal_finance, c.has_mentoring, c.market_reach, c.export_countries, c.submission_id,
    c.sheet, c.row, c.owner_sex, c.legal_form, c.kbli, c.sales_band, c.has_social_media,
    c.has_marketplace, c.nib_from_year, c.halal_from_year, c.pirt_from_year,
    c.social_media_from_year, c.marketplace_from_year
  ) is distinct from (
    b.owner_id, b.regency_code, b.district_code, b.status, b.is_stock, b.class_reported,
    b.class_uu20, b.class_pp7, b.class_bps, b.kbli_division, b.kbli_version, b.kbli_section,
    b.is_productive, b.is_food_producer, b.workers, b.workers_male, b.workers_female,
    b.workers_paid, b.workers_unpaid, b.founded_year, b.has_nib, b.halal_status, b.pirt_status,
    b.has_formal_finance, b.has_mentoring, b.market_reach, b.export_countries, b.submission_id,
    b.sheet, b.row, b.owner_sex, b.legal_form, b.kbli, b.sales_band, b.has_social_media,
    b.has_marketplace, b.nib_from_year, b.halal_from_year, b.pirt_from_year,
    b.social_media_from_year, b.marketplace_from_year
  )
