-- One row per affected business and data year for which it counts. offset makes PostgreSQL look each
-- business up, in place of reading all the others too.
-- needs: affected
select
  b.year, b.business_id, b.owner_id, b.regency_code, b.district_code, b.status, b.is_stock,
  b.class_reported, b.class_uu20, b.class_pp7, b.class_bps, b.is_productive, b.is_food_producer,
  b.workers, b.workers_male, b.workers_female, b.workers_paid, b.workers_unpaid, b.founded_year,
  b.has_nib, b.halal_status, b.pirt_status, b.has_formal_finance, b.has_mentoring, b.market_reach,
  b.export_countries, b.owner_sex, b.kbli_section, b.kbli_division, b.sales_band,
  b.has_social_media, b.has_marketplace, b.submission_id, b.sheet, b.row
from affected a
cross join lateral (
  select *
  from business_year
  where business_id = a.business_id
  offset 0
) b
