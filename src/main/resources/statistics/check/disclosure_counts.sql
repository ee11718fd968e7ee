-- One row per count of the data years :years that everyone is to read, of the province and its
-- regencies (stocks: districts too). state is implied for what no table has but follows
-- from two that have it: nested populations are cells too.
with
programme as (
  select
    c.year, c.area_code, c.programme, d.denominator, coalesce(p.covered, 0) as covered,
    coalesce(p.told - p.covered, 0) as denied, coalesce(p.not_told, 0) as not_told
  from programme_coverage c
  cross join (values ('all'), ('food')) d (denominator)
  left join programme_coverage p
    on p.year = c.year and p.area_code = c.area_code and p.programme = c.programme
    and p.denominator = d.denominator
  where c.area_level <> 'district' and c.denominator = 'all' and c.year = any (:years)
),
sector_group as (
  select distinct year, area_code, numerator, businesses, workers_missing
  from workforce_share
  where area_level <> 'district' and year = any (:years)
),
destination as (
  select
    m.year, m.area_code, m.reach, m.destination, m.businesses,
    i.businesses as international, a.businesses as asean
  from market_reach m
  join market_reach i
    on i.year = m.year and i.area_code = m.area_code and i.reach = 'international' and i.destination = 'all'
  left join market_reach a
    on a.year = m.year and a.area_code = m.area_code and a.reach = 'asean' and a.destination = 'all'
  where m.area_level = 'province' and m.year = any (:years)
    and (m.reach = 'asean' or m.destination <> 'all')
),
cell (figure, year, area_code, part, value, state) as (
  select 'growth', year, area_code, '', stock, 'open'
  from growth
  where year = any (:years)
  union all
  select 'size_class ' || regime, year, area_code, size_class, businesses, 'open'
  from size_class
  where area_level <> 'district' and year = any (:years)
  union all
  select 'class_transition ' || regime, year, area_code, from_class || '>' || to_class, businesses, 'open'
  from class_transition
  where area_level = 'province' and year = any (:years)
  union all
  select 'market_reach', year, area_code, reach, businesses, 'open'
  from market_reach
  where area_level <> 'district' and destination = 'all' and reach <> 'asean' and year = any (:years)
  union all
  select 'destination', year, area_code, case destination when 'all' then 'asean' else destination end, businesses, 'open'
  from destination
  where reach = 'international' or destination = 'all'
  union all
  select
    'destination', year, area_code,
    case destination when 'all' then 'outside asean' else 'outside ' || destination end,
    international - businesses, 'implied'
  from destination
  where reach = 'international' or destination = 'all'
  union all
  select 'destination', year, area_code, 'asean outside ' || destination, asean - businesses, 'implied'
  from destination
  where reach = 'asean' and destination <> 'all'
  union all
  select 'food', p.year, p.area_code, 'food', p.covered + p.denied + p.not_told, 'open'
  from programme p
  where p.denominator = 'food' and p.programme = 'halal'
  union all
  select 'food', p.year, p.area_code, 'other', g.stock - p.covered - p.denied - p.not_told, 'implied'
  from programme p
  join growth g on g.year = p.year and g.area_code = p.area_code
  where p.denominator = 'food' and p.programme = 'halal'
  union all
  select 'programme ' || p.programme || ' ' || p.denominator, p.year, p.area_code, c.part, c.value, c.state
  from programme p
  cross join lateral (
    values ('yes', p.covered, 'open'), ('no', p.denied, 'implied'), ('not_told', p.not_told, 'open')
  ) c (part, value, state)
  union all
  select 'programme ' || p.programme || ' other', p.year, p.area_code, c.part, c.value, 'implied'
  from programme p
  join programme f
    on f.year = p.year and f.area_code = p.area_code and f.programme = p.programme and f.denominator = 'food'
  cross join lateral (
    values
      ('yes', p.covered - f.covered), ('no', p.denied - f.denied), ('not_told', p.not_told - f.not_told)
  ) c (part, value)
  where p.denominator = 'all'
  union all
  select 'sector_group', year, area_code, 'productive', businesses, 'open'
  from sector_group
  where numerator = 'productive'
  union all
  select 'sector_group', p.year, p.area_code, 'other', a.businesses - p.businesses, 'implied'
  from sector_group p
  join sector_group a on a.year = p.year and a.area_code = p.area_code and a.numerator = 'all'
  where p.numerator = 'productive'
  union all
  select 'workers_told ' || s.numerator, s.year, s.area_code, c.part, c.value, c.state
  from sector_group s
  cross join lateral (
    values
      ('told', s.businesses - s.workers_missing, 'implied'), ('not_told', s.workers_missing, 'open')
  ) c (part, value, state)
  union all
  select 'workers_told other', p.year, p.area_code, c.part, c.value, 'implied'
  from sector_group p
  join sector_group a on a.year = p.year and a.area_code = p.area_code and a.numerator = 'all'
  cross join lateral (
    values
      ('told', a.businesses - a.workers_missing - p.businesses + p.workers_missing),
      ('not_told', a.workers_missing - p.workers_missing)
  ) c (part, value)
  where p.numerator = 'productive'
  union all
  select 'growth_parts', p.year, p.area_code, c.part, c.value, 'open'
  from growth_parts p
  cross join lateral (
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
  ) c (part, value)
  where p.area_level <> 'district' and p.year = any (:years)
  union all
  select 'survival', s.year, s.area_code, s.cohort || ' ' || c.part, c.value, c.state
  from survival s
  left join survival b
    on b.year = s.year - 1 and b.area_code = s.area_code and b.cohort = s.cohort
  cross join lateral (
    values
      ('born', s.born, 'open'),
      ('alive', s.survived, 'open'),
      ('lost', s.born - s.survived, 'implied'),
      ('lost since', b.survived - s.survived, 'implied')
  ) c (part, value, state)
  where s.area_level = 'province' and s.year = any (:years)
  union all
  select 'ownership', year, area_code, sex, businesses, 'open'
  from ownership
  where area_level <> 'district' and kbli_section = 'all' and size_class = 'all' and year = any (:years)
  union all
  select 'ownership_section', year, area_code, sex || '/' || kbli_section, businesses, 'open'
  from ownership
  where area_level = 'province' and kbli_section <> 'all' and size_class = 'all' and year = any (:years)
  union all
  select 'ownership_class', year, area_code, sex || '/' || size_class, businesses, 'open'
  from ownership
  where area_level = 'province' and kbli_section = 'all' and size_class <> 'all' and year = any (:years)
  union all
  select 'transition_by_sex ' || regime, year, area_code, sex || '/' || from_class || '>' || to_class, businesses, 'open'
  from class_transition_by_sex
  where area_level = 'province' and year = any (:years)
  union all
  select 'sector', year, area_code, kbli_section, businesses, 'open'
  from sector
  where area_level <> 'district' and kbli_division = 'all' and year = any (:years)
  union all
  select 'division', year, area_code, kbli_section || '/' || kbli_division, businesses, 'open'
  from sector
  where area_level = 'province' and kbli_division <> 'all' and year = any (:years)
  union all
  select 'sector_told ' || c.what, s.year, s.area_code, s.kbli_section || c.part, c.value, c.state
  from sector s
  cross join lateral (
    values
      ('workers', ' told', s.workers_told, 'open'),
      ('workers', ' silent', s.businesses - s.workers_told, 'implied'),
      ('sales', ' told', s.sales_told, 'open'),
      ('sales', ' silent', s.businesses - s.sales_told, 'implied')
  ) c (what, part, value, state)
  where s.area_level = 'province' and s.kbli_division = 'all' and s.year = any (:years)
  union all
  select 'sales_band', year, area_code, band, businesses, 'open'
  from sales_band
  where area_level <> 'district' and year = any (:years)
  union all
  select 'digital ' || d.channel, d.year, d.area_code, c.part, c.value, c.state
  from digital d
  cross join lateral (
    values
      ('yes', d.covered, 'open'), ('no', d.told - d.covered, 'implied'), ('not_told', d.not_told, 'open')
  ) c (part, value, state)
  where d.area_level <> 'district' and d.year = any (:years)
  union all
  select 'digital beyond', d.year, d.area_code, d.channel, a.covered - d.covered, 'implied'
  from digital d
  join digital a on a.year = d.year and a.area_code = d.area_code and a.channel = 'any'
  where d.channel <> 'any' and d.area_level <> 'district' and d.year = any (:years)
  union all
  select 'disability', d.year, d.area_code, c.part, c.value, c.state
  from disability d
  cross join lateral (
    values
      ('yes', d.covered, 'open'), ('no', d.told - d.covered, 'implied'), ('not_told', d.not_told, 'open')
  ) c (part, value, state)
  where d.area_level <> 'district' and d.year = any (:years)
  union all
  select 'owners', g.year, g.area_code, c.part, c.value, c.state
  from growth g
  cross join lateral (
    values ('owners', g.owners, 'open'), ('more', g.stock - g.owners, 'implied')
  ) c (part, value, state)
  where g.area_level <> 'district' and g.year = any (:years)
  union all
  select 'owners', w.year, w.area_code, 'shared', sum(g.owners) - w.owners, 'implied'
  from growth w
  join growth g on g.year = w.year and g.area_level = 'regency'
  where w.area_level = 'province' and w.year = any (:years)
  group by w.year, w.area_code, w.owners
  union all
  select 'class_band ' || c.regime, c.year, c.area_code, c.size_class, c.businesses - b.businesses, 'implied'
  from size_class c
  join (
    values
      ('pp7', 'micro', array['up_to_50m', '50m_to_300m', '300m_to_2b']),
      ('pp7', 'small', array['2b_to_15b']),
      ('pp7', 'medium', array['15b_to_50b']),
      ('pp7', 'large', array['over_50b']),
      ('uu20', 'micro', array['up_to_50m', '50m_to_300m']),
      ('uu20', 'large', array['over_50b'])
  ) d (regime, size_class, bands) on d.regime = c.regime and d.size_class = c.size_class
  cross join lateral (
    select coalesce(sum(s.businesses), 0) as businesses
    from sales_band s
    where s.year = c.year and s.area_code = c.area_code and s.band = any (d.bands)
  ) b
  where c.area_level <> 'district' and c.year = any (:years)
  union all
  select 'moved_by_sex', t.year, t.area_code, t.sex || ' ' || c.part, sum(t.businesses), 'implied'
  from class_transition_by_sex t
  cross join lateral (
    select case when t.to_class in ('closed', 'not_counted') then t.to_class else t.from_class end as part
  ) c
  where t.area_level = 'province' and t.regime = 'pp7' and c.part in ('new', 'closed', 'not_counted')
    and t.year = any (:years)
  group by t.year, t.area_code, t.sex, c.part
)
select figure, year, area_code, part, value, state
from cell
where value >= 0
order by figure, year, area_code, part
