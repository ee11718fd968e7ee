-- One row per data year of :years, regency and the province and sex of the workers, without what is hidden.
-- How many businesses tell them is for the office alone.
insert into mart_public.workers_by_sex (
  year, area_code, area_level, sex, workers, share_of_told_pct, reason, reported,
  expected, completeness, flag, as_of, vintage
)
select
  w.year, w.area_code, w.area_level, w.sex,
  case when not k.own then w.workers end,
  case when not k.any then w.share_of_told_pct end,
  case when k.own then 'suppressed' else w.reason end,
  w.reported, w.expected, w.completeness,
  case when k.own then 'suppressed' else w.flag end,
  w.as_of, w.vintage
from workers_by_sex w
cross join lateral (
  select
    coalesce(bool_or(h.part = w.sex), false) as own,
    coalesce(bool_or(h.part <> 'unknown' or w.sex = 'unknown'), false) as any
  from statistics.hidden h
  where h.figure = 'workers_by_sex' and h.year = w.year and h.area_code = w.area_code
) k
where w.area_level <> 'district' and w.year = any (:years)
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = w.year and h.area_code = w.area_code)
  and not exists (
    select from statistics.withheld x
    where x.year = w.year and x.figure in ('growth', 'workers_by_sex'))
