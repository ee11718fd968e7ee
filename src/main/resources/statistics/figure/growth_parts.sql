-- One row per area for data year :year: stock = base + entered - left_stock, and what they consist
-- of. Without a base or a stock all parts are null; where either lacks regencies all rates are. Rates are percent of the stock of the same year
-- (Eurostat-OECD); deaths are final once nothing is unconfirmed.
-- needs: area_total, growth
insert into growth_parts (
  year, area_code, area_level, base, moved_in, reactivated, unknown_founding, births, newly_found,
  entered, moved_out, closed, lapsed, unconfirmed, left_stock, stock, unconfirmed_kept, deaths,
  is_death_final, birth_rate_pct, death_rate_pct, churn_pct, growth_without_newly_found_pct,
  unknown_founding_pct, reason, reported, expected, completeness, flag, as_of, vintage
)
with
counted as materialized (
  select
    t.area_code,
    sum(t.value) filter (where t.measure = 'entered') as entered,
    sum(t.value) filter (where t.measure = 'entered' and t.a like 'moved%') as moved_in,
    sum(t.value) filter (where t.measure = 'entered' and t.a = 'reactivated') as reactivated,
    sum(t.value) filter (where t.measure = 'entered' and t.a = 'unknown_founding') as unknown_founding,
    sum(t.value) filter (where t.measure = 'entered' and t.a = 'birth') as births,
    sum(t.value) filter (where t.measure = 'entered' and t.a = 'newly_found') as newly_found,
    sum(t.value) filter (where t.measure = 'left') as left_stock,
    sum(t.value) filter (where t.measure = 'left' and t.a like 'moved%') as moved_out,
    sum(t.value) filter (where t.measure = 'left' and t.a = 'closed') as closed,
    sum(t.value) filter (where t.measure = 'left' and t.a = 'lapsed') as lapsed,
    sum(t.value) filter (where t.measure = 'left' and t.a = 'unconfirmed') as unconfirmed,
    sum(t.value) filter (where t.measure = 'kept') as kept
  from area_total t
  where t.year = :year and t.measure in ('entered', 'left', 'kept')
  group by t.area_code
),
part as (
  select
    g.*,
    coalesce(c.entered, 0) as entered,
    coalesce(c.moved_in, 0) as moved_in,
    coalesce(c.reactivated, 0) as reactivated,
    coalesce(c.unknown_founding, 0) as unknown_founding,
    coalesce(c.births, 0) as births,
    coalesce(c.newly_found, 0) as newly_found,
    coalesce(c.left_stock, 0) as left_stock,
    coalesce(c.moved_out, 0) as moved_out,
    coalesce(c.closed, 0) as closed,
    coalesce(c.lapsed, 0) as lapsed,
    coalesce(c.unconfirmed, 0) as unconfirmed,
    coalesce(c.kept, 0) as kept,
    case when g.reported_before = g.expected and g.reported = g.expected then g.stock end as whole_stock,
    case when g.reported_before = g.expected and g.reported = g.expected then g.base end as whole_base
  from growth g
  left join counted c on c.area_code = g.area_code
  where g.year = :year and g.stock is not null and g.base is not null
)
select
  g.year,
  g.area_code,
  g.area_level,
  g.base,
  p.moved_in,
  p.reactivated,
  p.unknown_founding,
  p.births,
  p.newly_found,
  p.entered,
  p.moved_out,
  p.closed,
  p.lapsed,
  p.unconfirmed,
  p.left_stock,
  g.stock,
  p.kept,
  p.closed + p.lapsed,
  p.unconfirmed = 0,
  round(p.births * 100.0 / nullif(p.whole_stock, 0), 4),
  round((p.closed + p.lapsed) * 100.0 / nullif(p.whole_stock, 0), 4),
  round(p.births * 100.0 / nullif(p.whole_stock, 0), 4)
    + round((p.closed + p.lapsed) * 100.0 / nullif(p.whole_stock, 0), 4),
  round((p.stock - p.newly_found - p.base) * 100.0 / nullif(p.whole_base, 0), 4),
  case
    when p.whole_base is not null
      then round(p.unknown_founding * 100.0 / nullif(p.entered, 0), 4)
  end,
  g.reason,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
left join part p on p.area_code = g.area_code
where g.year = :year
