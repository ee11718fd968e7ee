-- One row per data year of :years, regency and the province and sex of the owner; for the province also per
-- section and per class. Without what is hidden.
insert into mart_public.ownership (
  year, area_code, area_level, sex, kbli_section, size_class, businesses, reported, expected,
  completeness, flag, as_of, vintage
)
select
  o.year, o.area_code, o.area_level, o.sex, o.kbli_section, o.size_class,
  case when not k.hidden then o.businesses end,
  o.reported, o.expected, o.completeness,
  case when k.hidden then 'suppressed' else o.flag end,
  o.as_of, o.vintage
from ownership o
cross join lateral (
  select
    case
      when o.kbli_section <> 'all' then 'ownership_section'
      when o.size_class <> 'all' then 'ownership_class'
      else 'ownership'
    end as figure,
    case
      when o.kbli_section <> 'all' then o.sex || '/' || o.kbli_section
      when o.size_class <> 'all' then o.sex || '/' || o.size_class
      else o.sex
    end as part
) c
cross join lateral (
  select exists (
      select from statistics.hidden h
      where h.figure = c.figure and h.year = o.year
        and h.area_code = o.area_code and h.part = c.part) as hidden
) k
where o.year = any (:years)
  and (o.kbli_section = 'all' or o.size_class = 'all')
  and (o.area_level = 'province' or (o.area_level = 'regency' and c.figure = 'ownership'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = o.year and h.area_code = o.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = o.year and x.figure in ('growth', c.figure))
