-- One row per area and planning indicator for data year :year, in percent or as a count; formulas
-- are in mart.indicator. Where nobody tells there is no value.
-- needs: area_total, growth, programme_coverage, size_class
insert into planning_indicator (
  year, area_code, area_level, code, numerator, denominator, value, reported, expected,
  completeness, flag, as_of, vintage, told, reason, not_told, share_of_told_pct
)
with
formalised as materialized (
  select
    area_code,
    coalesce(sum(value) filter (where a = ''), 0) as businesses,
    coalesce(sum(value) filter (where a = 'told'), 0) as told
  from area_total
  where year = :year and measure = 'formalised'
  group by area_code
),
indicator_value as materialized (
  select
    area_code,
    '02.10.003' as code,
    coalesce(sum(businesses) filter (where size_class in ('small', 'medium')), 0) as numerator,
    sum(businesses) as denominator,
    sum(businesses) as told,
    true as is_told
  from size_class
  where year = :year and regime = 'pp7' and size_class in ('micro', 'small', 'medium')
  group by area_code
  union all
  select area_code, code, covered, businesses, told, told > 0
  from programme_coverage
  join (
    values ('02.10.005', 'nib'), ('02.10.006', 'formal_finance'), ('8.3.1(c)', 'formal_finance')
  ) c (code, covers) on c.covers = programme
  where year = :year and denominator = 'all'
  union all
  select
    g.area_code,
    'informal_to_formal',
    coalesce(f.businesses, 0),
    null,
    coalesce(f.told, 0),
    f.told > 0 or f.area_code is null
  from growth g
  left join formalised f on f.area_code = g.area_code
  where g.year = :year and g.stock is not null and g.base is not null
)
select
  g.year,
  g.area_code,
  g.area_level,
  i.code,
  i.numerator,
  i.denominator,
  case
    when not i.is_told then null
    when i.denominator is null then i.numerator
    else round(i.numerator * 100.0 / nullif(i.denominator, 0), 4)
  end,
  g.reported,
  g.expected,
  g.completeness,
  statistics.flag_of(g.flag, (i.denominator - i.told)::bigint, i.denominator::bigint, :notToldLimit),
  g.as_of,
  g.vintage,
  i.told,
  case when not i.is_told then 'not_told' end,
  i.denominator - i.told,
  case when i.denominator is not null then round(i.numerator * 100.0 / nullif(i.told, 0), 4) end
from growth g
join indicator_value i on i.area_code = g.area_code
where g.year = :year
