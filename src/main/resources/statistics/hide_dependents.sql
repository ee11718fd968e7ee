-- Hides the province's cells that follow from hidden ones: classes of transitions, ASEAN among the
-- international, food producers, and survivors of small cohorts.
insert into statistics.hidden (figure, year, area_code, part)
select 'market_reach asean', m.year, m.area_code, ''
from market_reach m
join market_reach i
  on i.year = m.year and i.area_code = m.area_code and i.reach = 'international' and i.destination = 'all'
where m.area_level = 'province'
  and m.reach = 'asean'
  and m.destination = 'all'
  and (
    m.businesses < 3
    or i.businesses - m.businesses in (1, 2)
    or exists (
      select
      from statistics.hidden h
      where h.figure = 'market_reach' and h.year = m.year and h.area_code = m.area_code
        and h.part in ('international', '*')
    )
  )
union all
select 'programme_coverage ' || c.programme || ' food', c.year, c.area_code, ''
from programme_coverage c
where c.area_level = 'province'
  and c.denominator = 'food'
  and (
    c.covered in (1, 2)
    or c.businesses - c.covered in (1, 2)
    or exists (
      select
      from statistics.hidden h
      where h.figure = 'programme_coverage ' || c.programme
        and h.year = c.year
        and h.area_code = c.area_code
    )
  )
union all
select 'survival', s.year, s.area_code, s.cohort::text
from survival s
where s.area_level = 'province'
  and (
    s.born < 3
    or s.survived in (1, 2)
    or s.born - s.survived in (1, 2)
    or exists (
      select
      from statistics.hidden h
      where h.figure = 'growth_parts' and h.year = s.cohort and h.area_code = s.area_code
        and h.part in ('births', '*')
    )
  )
