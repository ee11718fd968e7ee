-- One row per regency and the province, data year, programme and denominator, without what is hidden:
-- those that say yes, those that tell, and their share. Of the producers of food and drink only the
-- province has rows.
insert into mart_public.programme_coverage (
  year, area_code, area_level, programme, denominator, covered, businesses, share_pct, reported,
  expected, completeness, flag, as_of, vintage, told, share_of_told_pct, reason
)
select
  c.year, c.area_code, c.area_level, c.programme, c.denominator,
  case when not k.yes then c.covered end,
  case when not k.businesses then c.businesses end,
  case when not k.yes then c.share_pct end,
  c.reported, c.expected, c.completeness,
  case when k.yes or k.told then 'suppressed' else c.flag end,
  c.as_of, c.vintage,
  case when not k.told then c.told end,
  case when not k.yes and not k.told then c.share_of_told_pct end,
  case when k.yes or k.told then 'suppressed' else c.reason end
from mart.programme_coverage c
cross join lateral (
  select
    coalesce(bool_or(h.part in ('yes', '')), false) as yes,
    coalesce(bool_or(h.part in ('not_told', '')), false) as told,
    coalesce(bool_or(h.part = ''), false) as businesses
  from statistics.hidden h
  where h.figure = 'programme_coverage ' || c.programme
      || case c.denominator when 'all' then '' else ' food' end
    and h.year = c.year
    and h.area_code = c.area_code
) k
where (c.area_level = 'province' or (c.area_level = 'regency' and c.denominator = 'all'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = c.year
      and h.area_code = c.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'programme_coverage ' || c.programme and h.year = c.year and h.part = '*')
