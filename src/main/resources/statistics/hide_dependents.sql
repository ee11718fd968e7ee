-- Hides the province's cells that follow from hidden ones: classes of transitions, ASEAN among the
-- international, food producers among all, and survivors of small cohorts or with few lost since.
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
join programme_coverage w
  on w.year = c.year and w.area_code = c.area_code and w.programme = c.programme and w.denominator = 'all'
where c.area_level = 'province'
  and c.denominator = 'food'
  and (
    c.covered in (1, 2)
    or c.told - c.covered in (1, 2)
    or c.not_told in (1, 2)
    or w.businesses - c.businesses in (1, 2)
    or w.covered - c.covered in (1, 2)
    or w.told - w.covered - (c.told - c.covered) in (1, 2)
    or w.not_told - c.not_told in (1, 2)
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
      from survival before
      where before.area_code = s.area_code and before.cohort = s.cohort and before.year < s.year
        and abs(before.survived - s.survived) in (1, 2)
    )
    or exists (
      select
      from statistics.hidden h
      where h.figure = 'growth_parts' and h.year = s.cohort and h.area_code = s.area_code
        and h.part in ('births', '*')
    )
  )
