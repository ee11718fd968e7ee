-- One row per area, definition and size class for data year :year: active businesses.
insert into size_class (
  year, area_code, area_level, regime, size_class, businesses, reported, expected, completeness,
  flag, as_of, vintage
)
with
classed as (
  select
    b.regency_code,
    b.district_code,
    c.regime,
    coalesce(c.size_class, 'unknown') as size_class,
    count(*) as businesses
  from business_year b
  cross join lateral (
    values
      ('reported', b.class_reported),
      ('uu20', b.class_uu20),
      ('pp7', b.class_pp7),
      ('bps', b.class_bps)
  ) c (regime, size_class)
  where b.year = :year and b.is_stock
  group by b.regency_code, b.district_code, c.regime, coalesce(c.size_class, 'unknown')
)
select
  g.year,
  g.area_code,
  g.area_level,
  c.regime,
  c.size_class,
  sum(c.businesses),
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from classed c
cross join lateral (
  values (left(c.regency_code, 2)), (c.regency_code), (c.district_code)
) a (area_code)
join growth g on g.year = :year and g.area_code = a.area_code
group by
  g.year, g.area_code, g.area_level, c.regime, c.size_class, g.reported, g.expected,
  g.completeness, g.flag, g.as_of, g.vintage
