-- One row per area, data year, numerator and denominator series, as everyone may read it.
select
  'workforce_share_pct' as indicator, w.numerator || '.' || w.series as breakdown, w.area_code,
  w.area_level, a.name as area, w.year, w.share_pct as value, w.flag, w.reason, w.as_of
from mart_public.workforce_share w
join reference.area a on a.area_code = w.area_code
where w.area_level = 'province'
order by w.year, w.area_code, w.numerator, w.series
