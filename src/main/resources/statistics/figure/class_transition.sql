-- One row per area, regime, class before and class after for data year :year: businesses. Where the
-- base is missing only the effect of the law is shown.
-- needs: area_total, growth
insert into class_transition (
  year, area_code, area_level, regime, from_class, to_class, direction, businesses, reported,
  expected, completeness, flag, as_of, vintage
)
with
size (size_class, rank) as (
  values ('micro', 1), ('small', 2), ('medium', 3), ('large', 4)
)
select
  g.year,
  g.area_code,
  g.area_level,
  substr(t.measure, length('transition.') + 1),
  t.a,
  t.b,
  case
    when t.a = 'new' then 'entered'
    when t.b in ('closed', 'not_counted') then 'left_stock'
    when t.a = t.b then 'same'
    when before.rank < after.rank then 'up'
    when before.rank > after.rank then 'down'
    else 'unknown'
  end,
  t.value,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join area_total t
  on t.year = g.year and t.area_code = g.area_code and t.measure like 'transition.%'
left join size before on before.size_class = t.a
left join size after on after.size_class = t.b
where g.year = :year
  and (t.measure = 'transition.law_change' or (g.base is not null and g.stock is not null))
