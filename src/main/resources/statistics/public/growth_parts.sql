-- One row per regency and the province and data year of :years: parts of growth without what is hidden. Sums and
-- rates are made of the parts that are shown, so that none is made of a hidden one. A closed breakdown of a
-- year is none for everyone.
insert into mart_public.growth_parts (
  year, area_code, area_level, base, moved_in, reactivated, unknown_founding, births, newly_found,
  moved_out, closed, lapsed, unconfirmed, stock, reason, reported, expected, completeness, flag,
  as_of, vintage, entered, left_stock, deaths, is_death_final, growth_without_newly_found_pct
)
select
  s.year, s.area_code, s.area_level, s.base, s.moved_in, s.reactivated, s.unknown_founding, s.births,
  s.newly_found, s.moved_out, s.closed, s.lapsed, s.unconfirmed, s.stock, s.reason, s.reported,
  s.expected, s.completeness, s.flag, s.as_of, s.vintage,
  s.moved_in + s.reactivated + s.unknown_founding + s.births + s.newly_found,
  s.moved_out + s.closed + s.lapsed + s.unconfirmed,
  s.closed + s.lapsed,
  s.unconfirmed = 0,
  case when s.newly_found is not null then s.growth_without_newly_found_pct end
from (
  select
    p.year,
    p.area_code,
    p.area_level,
    p.base,
    max(m.value) filter (where m.part = 'moved_in' and not m.hidden) as moved_in,
    max(m.value) filter (where m.part = 'reactivated' and not m.hidden) as reactivated,
    max(m.value) filter (where m.part = 'unknown_founding' and not m.hidden) as unknown_founding,
    max(m.value) filter (where m.part = 'births' and not m.hidden) as births,
    max(m.value) filter (where m.part = 'newly_found' and not m.hidden) as newly_found,
    max(m.value) filter (where m.part = 'moved_out' and not m.hidden) as moved_out,
    max(m.value) filter (where m.part = 'closed' and not m.hidden) as closed,
    max(m.value) filter (where m.part = 'lapsed' and not m.hidden) as lapsed,
    max(m.value) filter (where m.part = 'unconfirmed' and not m.hidden) as unconfirmed,
    p.stock,
    p.reason,
    p.reported,
    p.expected,
    p.completeness,
    case when bool_or(m.hidden) then 'suppressed' else p.flag end as flag,
    p.as_of,
    p.vintage,
    p.growth_without_newly_found_pct
  from growth_parts p
  cross join lateral (
    select v.part, v.value, exists (
      select from statistics.hidden h
      where h.figure = 'growth_parts' and h.year = p.year
        and h.area_code = p.area_code and h.part = v.part) as hidden
    from (
      values
        ('moved_in', p.moved_in),
        ('reactivated', p.reactivated),
        ('unknown_founding', p.unknown_founding),
        ('births', p.births),
        ('newly_found', p.newly_found),
        ('moved_out', p.moved_out),
        ('closed', p.closed),
        ('lapsed', p.lapsed),
        ('unconfirmed', p.unconfirmed)
    ) v (part, value)
  ) m
  where p.area_level <> 'district' and p.year = any (:years)
    and not exists (
      select from statistics.hidden h
      where h.figure = 'growth' and h.year in (p.year, p.year - 1) and h.area_code = p.area_code)
    and not exists (
      select from statistics.withheld w
      where w.year = p.year and w.figure in ('growth', 'growth_parts'))
  group by
    p.year, p.area_code, p.area_level, p.base, p.stock, p.reason, p.reported, p.expected,
    p.completeness, p.flag, p.as_of, p.vintage, p.growth_without_newly_found_pct
) s
