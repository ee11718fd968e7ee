-- One row per area and data year: businesses, growth and its parts as rates, as everyone may read them.
select
  m.indicator, '' as breakdown, g.area_code, g.area_level, a.name as area, g.year, m.value, g.flag,
  m.reason, g.as_of
from mart_public.growth g
join reference.area a on a.area_code = g.area_code
left join mart_public.growth_parts p on p.year = g.year and p.area_code = g.area_code
cross join lateral (
  values
    ('stock', g.stock::numeric, case when g.stock is null then g.reason end),
    ('growth_pct', g.growth_pct, g.reason),
    ('birth_rate_pct',
      case when p.reason is null then round(p.births * 100.0 / nullif(p.stock, 0), 4) end, coalesce(p.reason, p.flag)),
    ('death_rate_pct',
      case when p.reason is null then round(p.deaths * 100.0 / nullif(p.stock, 0), 4) end, coalesce(p.reason, p.flag))
) m (indicator, value, reason)
where m.indicator in ('stock', 'growth_pct') or (p.year is not null and p.base is not null)
order by m.indicator, g.year, g.area_code
