-- One row per area, data year and programme that has a card, in percent of all businesses, as everyone
-- may read it.
select
  i.indicator, '' as breakdown, c.area_code, c.area_level, a.name as area, c.year,
  c.share_pct as value, c.flag, c.reason, c.as_of
from mart_public.programme_coverage c
join reference.area a on a.area_code = c.area_code
join (
  values
    ('02.10.005', 'nib'), ('02.10.006', 'formal_finance'), ('8.3.1(c)', 'formal_finance'),
    ('halal', 'halal')
) i (indicator, programme) on i.programme = c.programme
where c.denominator = 'all'
order by i.indicator, c.year, c.area_code
