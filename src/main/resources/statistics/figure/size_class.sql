-- One row per area, definition and size class for data year :year: active businesses, and their share
-- of the stock in percent.
-- needs: area_total, growth
insert into size_class (
  year, area_code, area_level, regime, size_class, businesses, share_pct, reported, expected,
  completeness, flag, as_of, vintage
)
select
  g.year,
  g.area_code,
  g.area_level,
  t.a,
  t.b,
  t.value,
  round(t.value * 100.0 / nullif(g.stock, 0), 4),
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join area_total t
  on t.year = g.year and t.area_code = g.area_code and t.measure = 'size_class'
where g.year = :year
