-- Counts per district and data year of :regencies: businesses in the stock, by every definition of
-- size class.
select
  b.year,
  b.regency_code,
  b.district_code,
  case when grouping(b.class_reported) * grouping(b.class_uu20) * grouping(b.class_pp7)
    * grouping(b.class_bps) = 1 then 'stock' else 'size_class' end,
  case
    when grouping(b.class_reported) = 0 then 'reported'
    when grouping(b.class_uu20) = 0 then 'uu20'
    when grouping(b.class_pp7) = 0 then 'pp7'
    when grouping(b.class_bps) = 0 then 'bps'
    else ''
  end,
  case
    when grouping(b.class_reported) = 0 then coalesce(b.class_reported, 'unknown')
    when grouping(b.class_uu20) = 0 then coalesce(b.class_uu20, 'unknown')
    when grouping(b.class_pp7) = 0 then coalesce(b.class_pp7, 'unknown')
    when grouping(b.class_bps) = 0 then coalesce(b.class_bps, 'unknown')
    else ''
  end,
  count(*)
from business_year b
where b.is_stock and b.regency_code = any (:regencies)
group by grouping sets (
  (b.year, b.regency_code, b.district_code),
  (b.year, b.regency_code, b.district_code, b.class_reported),
  (b.year, b.regency_code, b.district_code, b.class_uu20),
  (b.year, b.regency_code, b.district_code, b.class_pp7),
  (b.year, b.regency_code, b.district_code, b.class_bps)
)
