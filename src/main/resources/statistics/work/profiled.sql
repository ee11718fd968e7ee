-- One row per affected business and data year for which it counts, with what mart does not keep: its
-- sales and whether its owner has a disability.
-- needs: affected_year
select
  b.year, b.regency_code, b.district_code, b.is_stock, b.owner_sex, b.kbli_section,
  b.kbli_division, b.class_pp7, b.sales_band, b.workers, b.has_social_media, b.has_marketplace,
  round(o.annual_sales_idr)::bigint as sales_idr,
  o.has_disability
from affected_year b
join warehouse.observation o
  on o.regency_code = b.regency_code
  and o.submission_id = b.submission_id
  and o.sheet = b.sheet
  and o.row = b.row
