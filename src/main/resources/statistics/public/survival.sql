-- One row per data year of :years and birth cohort of the province, without what is hidden.
insert into mart_public.survival (
  year, area_code, area_level, cohort, years_survived, born, survived, survival_pct, reported,
  expected, completeness, flag, as_of, vintage, reason
)
select
  s.year, s.area_code, s.area_level, s.cohort, s.years_survived,
  case when not k.born then s.born end as born,
  case when not k.alive then s.survived end as survived,
  case when not k.born and not k.alive then s.survival_pct end as survival_pct,
  s.reported, s.expected, s.completeness,
  case when k.born or k.alive then 'suppressed' else s.flag end as flag,
  s.as_of, s.vintage,
  case when k.born or k.alive then 'suppressed' else s.reason end as reason
from survival s
cross join lateral (
  select
    exists (
    select from statistics.hidden h
    where h.figure = 'survival' and h.year = s.year
      and h.area_code = s.area_code and h.part = s.cohort || ' born') as born,
    exists (
    select from statistics.hidden h
    where h.figure = 'survival' and h.year = s.year
      and h.area_code = s.area_code and h.part = s.cohort || ' alive') as alive
) k
where s.area_level = 'province' and s.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year and h.area_code = s.area_code)
  and not exists (
    select from statistics.withheld w
    where w.year = s.year and w.figure in ('growth', 'survival'))
