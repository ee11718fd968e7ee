-- One row per data year of :years, sex of the owner, regime, class before and after of the province,
-- without what is hidden.
insert into mart_public.class_transition_by_sex (
  year, area_code, area_level, sex, regime, from_class, to_class, direction, businesses, reported,
  expected, completeness, flag, as_of, vintage
)
select
  t.year, t.area_code, t.area_level, t.sex, t.regime, t.from_class, t.to_class, t.direction,
  case when not k.hidden then t.businesses end,
  t.reported, t.expected, t.completeness,
  case when k.hidden then 'suppressed' else t.flag end,
  t.as_of, t.vintage
from class_transition_by_sex t
cross join lateral (
  select exists (
      select from statistics.hidden h
      where h.figure = 'transition_by_sex ' || t.regime and h.year = t.year
        and h.area_code = t.area_code and h.part = t.sex || '/' || t.from_class || '>' || t.to_class) as hidden
) k
where t.area_level = 'province' and t.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year in (t.year, t.year - 1) and h.area_code = t.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = t.year
      and x.figure in ('growth', 'transition_by_sex ' || t.regime))
