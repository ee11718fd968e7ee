-- One row per regency, data year and column of what counts now: rows, how many tell the column, the
-- same share a year before, and how often each value was told where they are few; :year and :regency
-- null for all.
with
counted as (
  select
    e.regency_code, e.data_year, p.column_name, sum(p.rows) as rows, sum(p.filled) as filled
  from warehouse.effect e
  join warehouse.column_profile p on p.submission_id = e.submission_id
  where e.known_to = 'infinity'
  group by e.regency_code, e.data_year, p.column_name
),
valued as (
  select e.regency_code, e.data_year, p.column_name, v.key, sum(v.value::bigint) as businesses
  from warehouse.effect e
  join warehouse.column_profile p on p.submission_id = e.submission_id
  cross join lateral jsonb_each_text(p.told) v
  where e.known_to = 'infinity'
  group by e.regency_code, e.data_year, p.column_name, v.key
),
told as (
  select
    regency_code, data_year, column_name,
    jsonb_object_agg(key, businesses)::text as told
  from valued
  group by regency_code, data_year, column_name
)
select
  c.regency_code, c.data_year::integer as year, c.column_name, c.rows::bigint as rows,
  c.filled::bigint as filled, b.rows::bigint as rows_before, b.filled::bigint as filled_before, t.told
from counted c
left join counted b
  on b.regency_code = c.regency_code
  and b.data_year = c.data_year - 1
  and b.column_name = c.column_name
left join told t
  on t.regency_code = c.regency_code
  and t.data_year = c.data_year
  and t.column_name = c.column_name
where (:year::integer is null or c.data_year = :year)
  and (:regency::text is null or c.regency_code = :regency)
order by c.regency_code, c.data_year desc, c.column_name
