-- One row per area, programme and denominator for data year :year: active businesses that have it,
-- in percent of the denominator and of those that tell. Where nobody tells there is no share.
-- needs: area_total, growth
insert into programme_coverage (
  year, area_code, area_level, programme, denominator, covered, businesses, not_told, share_pct,
  reported, expected, completeness, flag, as_of, vintage, told, share_of_told_pct, reason
)
with
counted as (
  select
    t.area_code,
    substr(t.measure, length('programme.') + 1) as denominator,
    t.a as programme,
    sum(t.value) filter (where t.b = 'yes') as covered,
    coalesce(sum(t.value) filter (where t.b = 'not_told'), 0) as not_told,
    sum(t.value) filter (where t.b = 'businesses') as businesses
  from area_total t
  where t.year = :year and t.measure in ('programme.all', 'programme.food')
  group by t.area_code, t.measure, t.a
)
select
  g.year,
  g.area_code,
  g.area_level,
  c.programme,
  c.denominator,
  c.covered,
  n.businesses,
  c.not_told,
  case
    when c.not_told < n.businesses then round(c.covered * 100.0 / nullif(n.businesses, 0), 4)
  end,
  g.reported,
  g.expected,
  g.completeness,
  statistics.flag_of(g.flag, c.not_told::bigint, n.businesses::bigint, :notToldLimit),
  g.as_of,
  g.vintage,
  n.businesses - c.not_told,
  round(c.covered * 100.0 / nullif(n.businesses - c.not_told, 0), 4),
  case when c.not_told = n.businesses then 'not_told' end
from growth g
join counted c on c.area_code = g.area_code and c.programme <> ''
join counted n
  on n.area_code = c.area_code and n.denominator = c.denominator and n.programme = ''
where g.year = :year
