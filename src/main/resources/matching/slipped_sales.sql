-- One row per row to load whose annual sales are about a thousand times, or a thousandth of, what
-- its business had in the data year before: a unit was mistaken in one of the two.
create temporary table slipped_sales on commit drop as
with
before as (
  select i.business_id, max(o.annual_sales_idr) as sales
  from warehouse.observation o
  join warehouse.effect e on e.submission_id = o.submission_id and e.known_to = 'infinity'
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  where o.data_year = :year - 1 and o.regency_code = :regency and o.annual_sales_idr > 0
  group by i.business_id
  having count(*) = 1
)
select s.sheet, s.row, s.annual_sales_idr as sales, b.sales as sales_before
from staging.staged_row s
join matching.assignment a
  on a.submission_id = s.submission_id and a.sheet = s.sheet and a.row = s.row
join before b on b.business_id = a.business_id
where
  s.submission_id = :submission
  and s.annual_sales_idr > 0
  and (
    s.annual_sales_idr / b.sales between 300 and 3000
    or b.sales / s.annual_sales_idr between 300 and 3000
  )
