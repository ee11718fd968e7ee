-- One count per district and data year: affected businesses in the stock, by every definition of size
-- class.
-- needs: affected_year
with
classed as (
  select
    b.year, b.regency_code, b.district_code,
    b.class_reported, b.class_uu20, b.class_pp7, b.class_bps,
    count(*) as businesses
  from affected_year b
  where b.is_stock
  group by
    b.year, b.regency_code, b.district_code,
    b.class_reported, b.class_uu20, b.class_pp7, b.class_bps
)
select
  c.year,
  c.regency_code,
  c.district_code,
  case when grouping(c.class_reported) * grouping(c.class_uu20) * grouping(c.class_pp7)
    * grouping(c.class_bps) = 1 then 'stock' else 'size_class' end,
  case
    when grouping(c.class_reported) = 0 then 'reported'
    when grouping(c.class_uu20) = 0 then 'uu20'
    when grouping(c.class_pp7) = 0 then 'pp7'
    when grouping(c.class_bps) = 0 then 'bps'
    else ''
  end,
  case
    when grouping(c.class_reported) = 0 then coalesce(c.class_reported, 'unknown')
    when grouping(c.class_uu20) = 0 then coalesce(c.class_uu20, 'unknown')
    when grouping(c.class_pp7) = 0 then coalesce(c.class_pp7, 'unknown')
    when grouping(c.class_bps) = 0 then coalesce(c.class_bps, 'unknown')
    else ''
  end,
  sum(c.businesses),
  sum(c.businesses)
from classed c
group by grouping sets (
  (c.year, c.regency_code, c.district_code),
  (c.year, c.regency_code, c.district_code, c.class_reported),
  (c.year, c.regency_code, c.district_code, c.class_uu20),
  (c.year, c.regency_code, c.district_code, c.class_pp7),
  (c.year, c.regency_code, c.district_code, c.class_bps)
)
