-- One row per data year of :years, regency and the province and channel, without what is hidden.
insert into mart_public.digital (
  year, area_code, area_level, channel, businesses, told, not_told, covered, share_pct, share_of_told_pct,
  reason, reported, expected, completeness, flag, as_of, vintage
)
select
  d.year, d.area_code, d.area_level, d.channel, d.businesses,
  case when not k.not_told then d.told end,
  case when not k.not_told then d.not_told end,
  case when not k.yes then d.covered end,
  case when not k.yes then d.share_pct end,
  case when not k.yes and not k.not_told then d.share_of_told_pct end,
  case when k.yes or k.not_told then 'suppressed' else d.reason end,
  d.reported, d.expected, d.completeness,
  case when k.yes or k.not_told then 'suppressed' else d.flag end,
  d.as_of, d.vintage
from digital d
cross join lateral (
  select
    exists (
      select from statistics.hidden h
      where h.figure = 'digital ' || d.channel and h.year = d.year
        and h.area_code = d.area_code and h.part = 'yes') as yes,
    exists (
      select from statistics.hidden h
      where h.figure = 'digital ' || d.channel and h.year = d.year
        and h.area_code = d.area_code and h.part = 'not_told') as not_told
) k
where d.area_level <> 'district' and d.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = d.year and h.area_code = d.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = d.year and x.figure in ('growth', 'digital ' || d.channel))
