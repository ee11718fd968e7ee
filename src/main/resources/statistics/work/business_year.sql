-- Inserts the businesses that count in data year :year and that business_year does not have. An area
-- that the reference does not know is refused. Tables without a schema are mart's, or temporary ones
-- of the same shape for a past moment.
-- needs: counted_year
insert into business_year (
  year, business_id, owner_id, regency_code, district_code, status, is_stock,
  class_reported, class_uu20, class_pp7, class_bps, kbli_division, kbli_version, kbli_section,
  is_productive, is_food_producer, workers, workers_male, workers_female, workers_paid,
  workers_unpaid, founded_year, has_nib, halal_status, pirt_status, has_formal_finance,
  has_mentoring, market_reach, export_countries, submission_id, sheet, row, owner_sex, legal_form,
  kbli, sales_band, has_social_media, has_marketplace, nib_from_year, halal_from_year,
  pirt_from_year, social_media_from_year, marketplace_from_year
)
select
  year, business_id, owner_id, regency_code, district_code, status, is_stock,
  class_reported, class_uu20, class_pp7, class_bps, kbli_division, kbli_version, kbli_section,
  is_productive, is_food_producer, workers, workers_male, workers_female, workers_paid,
  workers_unpaid, founded_year, has_nib, halal_status, pirt_status, has_formal_finance,
  has_mentoring, market_reach, export_countries, submission_id, sheet, row, owner_sex, legal_form,
  kbli, sales_band, has_social_media, has_marketplace, nib_from_year, halal_from_year,
  pirt_from_year, social_media_from_year, marketplace_from_year
from counted_year c
where not exists (
  select from business_year b where b.year = :year and b.business_id = c.business_id
)
