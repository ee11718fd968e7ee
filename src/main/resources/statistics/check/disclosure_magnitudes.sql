-- One row per sum of workers and of sales of the data years :years that everyone is to read, above zero: with
-- how many businesses report it, and what the first and the second of them do. state is implied for what no
-- table has but follows from two that have it.
with
reporting as (
  select
    b.year, b.regency_code, coalesce(b.is_productive, false) as is_productive,
    coalesce(b.kbli_section, 'unknown') as kbli_section,
    b.workers, b.workers_male, b.workers_female, round(o.annual_sales_idr) as sales_idr
  from business_year b
  join warehouse.observation o
    on o.regency_code = b.regency_code
    and o.submission_id = b.submission_id
    and o.sheet = b.sheet
    and o.row = b.row
  where b.is_stock and b.year = any (:years)
),
contribution as (
  select 'workers' as figure, r.year, r.regency_code, p.part, p.state, r.workers as value, count(*) as businesses
  from reporting r
  join (values ('all', 'open', true), ('all', 'open', false), ('productive', 'open', true), ('other', 'implied', false))
    p (part, state, is_productive) on p.is_productive = r.is_productive
  where r.workers > 0
  group by r.year, r.regency_code, p.part, p.state, r.workers
  union all
  select 'workers_by_sex', r.year, r.regency_code, s.sex, 'open', s.workers, count(*)
  from reporting r
  cross join lateral (
    values
      ('male', r.workers_male), ('female', r.workers_female),
      ('unknown', r.workers - coalesce(r.workers_male, 0) - coalesce(r.workers_female, 0))
  ) s (sex, workers)
  where s.workers > 0
  group by r.year, r.regency_code, s.sex, s.workers
  union all
  select 'sector_workers', r.year, '62', r.kbli_section, 'open', r.workers, count(*)
  from reporting r
  where r.workers > 0
  group by r.year, r.kbli_section, r.workers
  union all
  select 'sector_sales', r.year, '62', s.part, 'open', r.sales_idr, count(*)
  from reporting r
  cross join lateral (values (r.kbli_section), ('all')) s (part)
  where r.sales_idr > 0
  group by r.year, s.part, r.sales_idr
),
placed as (
  select c.figure, c.year, a.area_code, c.part, c.state, c.value, sum(c.businesses) as businesses
  from contribution c
  cross join lateral (
    select c.regency_code as area_code
    union
    select left(c.regency_code, 2)
  ) a
  group by c.figure, c.year, a.area_code, c.part, c.state, c.value
),
ranked as (
  select p.*, row_number() over (partition by figure, year, area_code, part order by value desc) as place
  from placed p
)
select
  r.figure, r.year, r.area_code, r.part,
  -- Workers of no told sex are what all workers exceed both sexes by.
  coalesce(w.workers, sum(r.value * r.businesses)) as value,
  r.state,
  sum(r.businesses)::bigint as businesses,
  max(r.value) as first,
  coalesce(
    max(r.value) filter (where r.place = 1 and r.businesses > 1),
    max(r.value) filter (where r.place = 2), 0) as second
from ranked r
left join workers_by_sex w
  on r.figure = 'workers_by_sex' and w.year = r.year and w.area_code = r.area_code and w.sex = r.part
group by r.figure, r.year, r.area_code, r.part, r.state, w.workers
order by r.figure, r.year, r.area_code, r.part
