-- One row per area and birth cohort for data year :year: businesses born, those still active, in
-- percent where all regencies reported both in the year of the cohort and in this one.
-- needs: area_total, growth
insert into survival (
  year, area_code, area_level, cohort, years_survived, born, survived, survival_pct, reported,
  expected, completeness, flag, as_of, vintage, reason
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
),
figure as (
  select
    g.*,
    f.cohort,
    f.born,
    f.alive,
    case
      when g.stock is null then 'no_submission'
      when start.reported < start.expected then 'base_incomplete'
      when g.reported < g.expected then 'year_incomplete'
    end as why
  from growth g
  join followed f on f.area_code = g.area_code
  join growth start on start.year = f.cohort and start.area_code = f.area_code
  where g.year = :year
)
select
  g.year,
  g.area_code,
  g.area_level,
  g.cohort,
  g.year - g.cohort,
  g.born,
  g.alive,
  case when g.why is null then round(g.alive * 100.0 / nullif(g.born, 0), 4) end,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage,
  g.why
from figure g
