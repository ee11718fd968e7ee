-- One row per area, data year and birth cohort, as everyone may read it.
select
  'survival_pct' as indicator, s.cohort::text as breakdown, s.area_code, s.area_level, a.name as area,
  s.year, s.survival_pct as value, s.flag, s.reason, s.as_of
from mart_public.survival s
join reference.area a on a.area_code = s.area_code
where s.years_survived > 0
order by s.year, s.area_code, s.cohort
