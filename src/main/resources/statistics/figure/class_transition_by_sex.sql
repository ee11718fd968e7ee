-- One row per area, sex of the owner, regime, class before and class after for data year :year:
-- businesses. Without a base there is none.
-- needs: area_total, class_transition, growth
insert into class_transition_by_sex (
  year, area_code, area_level, sex, regime, from_class, to_class, direction, businesses, reported,
  expected, completeness, flag, as_of, vintage
)
with
direction as materialized (
  select distinct regime, from_class, to_class, direction
  from class_transition
  where year = :year and regime in ('reported', 'pp7')
)
select
  g.year,
  g.area_code,
  g.area_level,
  split_part(t.measure, '.', 3),
  d.regime,
  t.a,
  t.b,
  d.direction,
  t.value,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join area_total t
  on t.year = g.year and t.area_code = g.area_code and t.measure like 'by_sex.%'
join direction d
  on d.regime = split_part(t.measure, '.', 2) and d.from_class = t.a and d.to_class = t.b
where g.year = :year and g.base is not null and g.stock is not null
