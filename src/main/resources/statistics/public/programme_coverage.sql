-- One row per regency and the province, data year of :years, programme and denominator, without what is
-- hidden: those that say yes, those that do not tell, and their share.
insert into mart_public.programme_coverage (
  year, area_code, area_level, programme, denominator, covered, businesses, share_pct, reported,
  expected, completeness, flag, as_of, vintage, told, not_told, share_of_told_pct, reason
)
select
  c.year, c.area_code, c.area_level, c.programme, c.denominator,
  case when not k.yes then c.covered end,
  case when not k.businesses then c.businesses end,
  case when not k.yes and not k.businesses then c.share_pct end,
  c.reported, c.expected, c.completeness,
  case when k.yes or k.not_told or k.businesses then 'suppressed' else c.flag end,
  c.as_of, c.vintage,
  case when not k.not_told and not k.businesses then c.told end,
  case when not k.not_told then c.not_told end,
  case when not k.yes and not k.not_told and not k.businesses then c.share_of_told_pct end,
  case when k.yes or k.not_told or k.businesses then 'suppressed' else c.reason end
from programme_coverage c
cross join lateral (
  select
    exists (
    select from statistics.hidden h
    where h.figure = 'programme ' || c.programme || ' ' || c.denominator and h.year = c.year
      and h.area_code = c.area_code and h.part = 'yes') as yes,
    exists (
    select from statistics.hidden h
    where h.figure = 'programme ' || c.programme || ' ' || c.denominator and h.year = c.year
      and h.area_code = c.area_code and h.part = 'not_told') as not_told,
    c.denominator = 'food' and exists (
    select from statistics.hidden h
    where h.figure = 'food' and h.year = c.year
      and h.area_code = c.area_code and h.part = 'food') as businesses
) k
where c.area_level <> 'district' and c.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = c.year and h.area_code = c.area_code)
  and not exists (
    select from statistics.withheld w
    where w.year = c.year and w.figure in ('growth', 'programme ' || c.programme || ' ' || c.denominator, case c.denominator when 'food' then 'food' end))
