-- One row per data year of :years, regime, class before and after of the province, without what is
-- hidden.
insert into mart_public.class_transition (
  year, area_code, area_level, regime, from_class, to_class, direction, businesses, reported,
  expected, completeness, flag, as_of, vintage
)
select
  t.year, t.area_code, t.area_level, t.regime, t.from_class, t.to_class, t.direction,
  case when not k.hidden then t.businesses end as businesses,
  t.reported, t.expected, t.completeness,
  case when k.hidden then 'suppressed' else t.flag end as flag,
  t.as_of, t.vintage
from class_transition t
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'class_transition ' || t.regime and h.year = t.year
      and h.area_code = t.area_code and h.part = t.from_class || '>' || t.to_class) as hidden
) k
where t.area_level = 'province' and t.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year in (t.year, t.year - 1) and h.area_code = t.area_code)
  and not exists (
    select from statistics.withheld w
    where w.year = t.year and w.figure in ('growth', 'class_transition ' || t.regime))
