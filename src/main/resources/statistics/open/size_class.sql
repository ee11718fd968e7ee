-- One row per area, data year and class of PP 7/2021, and one of the proportion above micro, as everyone
-- may read them.
select
  m.indicator, m.breakdown, m.area_code, m.area_level, a.name as area, m.year, m.value, m.flag,
  m.reason, m.as_of
from (
  select
    'size_class' as indicator, s.size_class as breakdown, s.area_code, s.area_level, s.year,
    s.businesses::numeric as value, s.flag, null::text as reason, s.as_of
  from mart_public.size_class s
  where s.regime = 'pp7'
  union all
  select
    '02.10.003', '', s.area_code, s.area_level, s.year,
    case
      when count(*) = count(s.businesses)
        then round(
          coalesce(sum(s.businesses) filter (where s.size_class in ('small', 'medium')), 0) * 100.0
            / nullif(sum(s.businesses), 0), 4)
    end,
    case when count(*) = count(s.businesses) then min(s.flag) else 'suppressed' end,
    null::text, max(s.as_of)
  from mart_public.size_class s
  where s.regime = 'pp7' and s.size_class in ('micro', 'small', 'medium')
  group by s.area_code, s.area_level, s.year
) m
join reference.area a on a.area_code = m.area_code
order by m.indicator, m.year, m.area_code, m.breakdown
