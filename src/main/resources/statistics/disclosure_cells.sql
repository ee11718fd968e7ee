-- One row per published breakdown cell of the province and its regencies: value, and whether it is
-- secret by itself. A breakdown is one table of figure and year; its parts add up to a sum that is
-- published too. What is subtracted in that sum begins with a minus.
with
working as (
  select
    year, regency_code, coalesce(is_productive, false) as is_productive, workers,
    count(*) as businesses
  from business_year
  where is_stock
  group by 1, 2, 3, 4
),
top as (
  select
    w.year,
    w.regency_code,
    w.is_productive,
    w.workers,
    row_number() over (
      partition by w.year, w.regency_code, w.is_productive order by w.workers desc) as place
  from working w
  cross join lateral generate_series(1, least(w.businesses, 2)) twice
  where w.workers > 0
),
reporting as (
  select
    w.year,
    r.area_code,
    g.part,
    sum(w.workers * w.businesses) as workers,
    coalesce(sum(w.businesses) filter (where w.workers > 0), 0) as businesses
  from working w
  cross join lateral (values (w.regency_code), (left(w.regency_code, 2))) r (area_code)
  join (values ('all'), ('productive'), ('other')) g (part)
    on g.part = 'all' or (g.part = 'productive') = w.is_productive
  group by w.year, r.area_code, g.part
),
largest as (
  select
    t.year,
    r.area_code,
    g.part,
    (array_agg(t.workers order by t.workers desc))[1] as first,
    (array_agg(t.workers order by t.workers desc))[2] as second
  from top t
  cross join lateral (values (t.regency_code), (left(t.regency_code, 2))) r (area_code)
  join (values ('all'), ('productive'), ('other')) g (part)
    on g.part = 'all' or (g.part = 'productive') = t.is_productive
  where t.place <= 2
  group by t.year, r.area_code, g.part
),
parts as (
  select p.year, p.area_code, m.part, m.value
  from growth_parts p
  cross join lateral (
    values
      ('moved_in', p.moved_in),
      ('reactivated', p.reactivated),
      ('unknown_founding', p.unknown_founding),
      ('births', p.births),
      ('newly_found', p.newly_found),
      ('-moved_out', p.moved_out),
      ('-closed', p.closed),
      ('-lapsed', p.lapsed),
      ('-unconfirmed', p.unconfirmed)
  ) m (part, value)
  where p.area_level <> 'district' and m.value is not null
),
cell as (
  select
    'size_class ' || regime as figure, year, area_code, size_class as part, businesses as value,
    businesses < 3 as is_secret
  from size_class
  where area_level <> 'district'
  union all
  select 'market_reach', year, area_code, reach, businesses, businesses < 3
  from market_reach
  where area_level <> 'district' and destination = 'all' and reach <> 'asean'
  union all
  select 'programme_coverage ' || c.programme, c.year, c.area_code, p.part, p.value, p.value < 3
  from programme_coverage c
  cross join lateral (
    values ('yes', c.covered), ('no', c.told - c.covered), ('not_told', c.not_told)
  ) p (part, value)
  where c.area_level <> 'district' and c.denominator = 'all'
  union all
  select 'growth_parts', year, area_code, part, value, value < 3
  from parts
  union all
  select
    'workforce_share', r.year, r.area_code, case r.part when 'all' then '-all' else r.part end, r.workers,
    r.businesses < 5 or r.workers - l.first - coalesce(l.second, 0) < 0.1 * l.first
  from reporting r
  join largest l on l.year = r.year and l.area_code = r.area_code and l.part = r.part
)
select figure, year, area_code, part, value, value > 0 and is_secret as is_secret
from cell
order by figure, year, area_code, part
