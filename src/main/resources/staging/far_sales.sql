-- One row per row to load whose annual sales are more than 300 times off the median of its division
-- in the file, or of the whole file where fewer than 10 rows are of the division: hardly a matter
-- of size, rather of thousands and millions. Files of fewer than 20 rows with sales show no median.
with
sales as (
  select sheet, row, annual_sales_idr as amount, left(kbli, 2) as division
  from staging.staged_row
  where submission_id = :submission and verdict = 'loadable' and annual_sales_idr > 0
),
whole as materialized (
  select count(*) as files_rows, percentile_cont(0.5) within group (order by amount) as median
  from sales
),
part as materialized (
  select division, percentile_cont(0.5) within group (order by amount) as median
  from sales
  where division is not null
  group by division
  having count(*) >= 10
)
select s.sheet, s.row
from sales s
cross join whole w
left join part p on p.division = s.division
where
  w.files_rows >= 20
  and (
    s.amount > 300 * coalesce(p.median, w.median)
    or s.amount * 300 < coalesce(p.median, w.median)
  )
order by s.sheet, s.row
