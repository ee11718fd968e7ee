-- One row per area and birth cohort for data year :year: businesses born, those still active, in
-- percent.
insert into survival (
  year, area_code, area_level, cohort, years_survived, born, survived, survival_pct, reported,
  expected, completeness, flag, as_of, vintage
)
with
followed as (
  select
    t.area_code,
    t.a::smallint as cohort,
    sum(t.value) filter (where t.b = 'born') as born,
    sum(t.value) filter (where t.b = 'alive') as alive
  from area_total t
  where t.year = :year and t.measure = 'survival'
  group by t.area_code, t.a
)
select
  g.year,
  g.area_code,
  g.area_level,
  f.cohort,
  g.year - f.cohort,
  f.born,
  f.alive,
  round(f.alive * 100.0 / nullif(f.born, 0), 4),
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join followed f on f.area_code = g.area_code
where g.year = :year
