-- One row per area and data year of :years: stock, owners and growth without what is hidden. Like for
-- like of the province is a sum over regencies: where it is not over all of them, a hidden one of either
-- year hides it. Owners are not told of districts.
insert into mart_public.growth (
  year, area_code, area_level, stock, owners, cut_off, base, base_year, base_cut_off, change,
  growth_pct, like_for_like_pct, reason, reported, expected, completeness, flag, as_of, vintage,
  reported_before, like_for_like_regencies, like_for_like_stock, like_for_like_base
)
select
  g.year,
  g.area_code,
  g.area_level,
  case when not k.now then g.stock end,
  case
    when not k.now and g.area_level <> 'district' and not exists (
      select from statistics.hidden h
      where h.figure = 'owners' and h.year = g.year and h.area_code = g.area_code)
      and not exists (
        select from statistics.withheld w where w.figure = 'owners' and w.year = g.year)
      then g.owners
  end,
  g.cut_off,
  case when not k.base then g.base end,
  g.base_year,
  g.base_cut_off,
  case when not k.now and not k.base then g.change end,
  case when not k.now and not k.base then g.growth_pct end,
  case when not k.like_for_like then g.like_for_like_pct end,
  case when k.now or k.base then 'suppressed' else g.reason end,
  g.reported,
  g.expected,
  g.completeness,
  case when k.now then 'suppressed' else g.flag end,
  g.as_of,
  g.vintage,
  g.reported_before,
  g.like_for_like_regencies,
  case when not k.like_for_like then g.like_for_like_stock end,
  case when not k.like_for_like then g.like_for_like_base end
from growth g
cross join lateral (
  select
    count(*) filter (where h.year = g.year and h.area_code = g.area_code) > 0 as now,
    count(*) filter (where h.year = g.year - 1 and h.area_code = g.area_code) > 0 as base,
    count(*) filter (
      where h.area_code = g.area_code
        or (
          g.area_level = 'province'
          and g.like_for_like_regencies < g.expected
          and length(h.area_code) = 5)
    ) > 0 as like_for_like
  from statistics.hidden h
  where h.figure = 'growth' and h.year in (g.year, g.year - 1)
) k
where g.year = any (:years)
  and not exists (select from statistics.withheld w where w.figure = 'growth' and w.year = g.year)
