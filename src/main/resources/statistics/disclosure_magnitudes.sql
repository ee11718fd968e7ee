-- One row per sum of workers of the data years :years that everyone is to read, of the province and its
-- regencies, above zero: with how many businesses report it, and what the first and the second of them
-- do. state is implied for what no table has but follows from two that have it.
with
working as (
  select
    year, regency_code, coalesce(is_productive, false) as is_productive, workers,
    count(*) as businesses
  from business_year
  where is_stock and workers > 0 and year = any (:years)
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
),
part as (
  select part, state, is_productive
  from (
    values
      ('all', 'open', array[true, false]), ('productive', 'open', array[true]),
      ('other', 'implied', array[false])
  ) p (part, state, is_productive)
),
reporting as (
  select
    w.year,
    r.area_code,
    p.part,
    p.state,
    sum(w.workers * w.businesses) as workers,
    sum(w.businesses) as businesses
  from working w
  cross join lateral (values (w.regency_code), (left(w.regency_code, 2))) r (area_code)
  join part p on w.is_productive = any (p.is_productive)
  group by w.year, r.area_code, p.part, p.state
),
largest as (
  select
    t.year,
    r.area_code,
    p.part,
    (array_agg(t.workers order by t.workers desc))[1] as first,
    (array_agg(t.workers order by t.workers desc))[2] as second
  from top t
  cross join lateral (values (t.regency_code), (left(t.regency_code, 2))) r (area_code)
  join part p on t.is_productive = any (p.is_productive)
  where t.place <= 2
  group by t.year, r.area_code, p.part
)
select
  'workers' as figure, r.year, r.area_code, r.part, r.workers as value, r.state, r.businesses,
  l.first, coalesce(l.second, 0) as second
from reporting r
join largest l on l.year = r.year and l.area_code = r.area_code and l.part = r.part
order by r.year, r.area_code, r.part
