-- One row per regency and the province, data year of :years, definition and class, without what is
-- hidden.
insert into mart_public.size_class (
  year, area_code, area_level, regime, size_class, businesses, share_pct, reported, expected,
  completeness, flag, as_of, vintage
)
select
  s.year, s.area_code, s.area_level, s.regime, s.size_class,
  case when not k.hidden then s.businesses end as businesses,
  case when not k.hidden then s.share_pct end as share_pct,
  s.reported, s.expected, s.completeness,
  case when k.hidden then 'suppressed' else s.flag end as flag,
  s.as_of, s.vintage
from size_class s
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'size_class ' || s.regime and h.year = s.year
      and h.area_code = s.area_code and h.part = s.size_class) as hidden
) k
where s.area_level <> 'district' and s.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year and h.area_code = s.area_code)
  and not exists (
    select from statistics.withheld w
    where w.year = s.year and w.figure in ('growth', 'size_class ' || s.regime))
