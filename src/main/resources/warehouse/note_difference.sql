-- Inserts what submission :submission brings against the submissions in effect for its regency and
-- year, of which :earlier is the full one; noting it again replaces it. A full submission (:full)
-- leaves out what it does not name. The three largest changes are those of annual sales.
insert into warehouse.difference (submission_id, previous_submission_id, added, gone, changed, largest)
with
coming as (
  select
    n.business_id, s.sheet, s.row, s.status, s.district_code, s.business_name, s.owner_name, s.kbli,
    s.class_pp7, s.nib, s.workers_total, s.annual_sales_idr
  from incoming n
  join staging.staged_row s
    on s.submission_id = :submission and s.sheet = n.sheet and s.row = n.row
),
present as (
  select distinct on (i.business_id)
    i.business_id, o.status, o.district_code, o.business_name, o.owner_name, o.kbli, o.class_pp7,
    o.nib, o.workers_total, o.annual_sales_idr
  from warehouse.effect e
  join warehouse.observation o
    on o.regency_code = e.regency_code and o.submission_id = e.submission_id
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  where e.regency_code = :regency
    and e.data_year = :year
    and e.known_to = 'infinity'
  order by i.business_id, e.known_from desc, o.sheet, o.row
),
compared as (
  select
    c.business_id is not null as is_coming,
    p.business_id is not null as is_present,
    (c.status, c.district_code, c.business_name, c.owner_name, c.kbli, c.class_pp7, c.nib,
      c.workers_total, c.annual_sales_idr)
      is distinct from
      (p.status, p.district_code, p.business_name, p.owner_name, p.kbli, p.class_pp7, p.nib,
      p.workers_total, p.annual_sales_idr) as is_other,
    c.sheet,
    c.row,
    p.annual_sales_idr as before,
    c.annual_sales_idr as after
  from coming c
  full join present p on p.business_id = c.business_id
),
largest as (
  select coalesce(s.name, c.sheet::text) as sheet, c.row, c.before, c.after
  from compared c
  left join staging.sheet s on s.submission_id = :submission and s.sheet = c.sheet
  where c.is_coming and c.is_present and c.before <> c.after
  order by abs(c.after - c.before) desc, c.sheet, c.row
  limit 3
)
select
  :submission,
  :earlier,
  count(*) filter (where is_coming and not is_present),
  count(*) filter (where is_present and not is_coming and :full),
  count(*) filter (where is_coming and is_present and is_other),
  (
    select
      coalesce(
        jsonb_agg(
          jsonb_build_object('sheet', sheet, 'row', row, 'before', before, 'after', after)
          order by abs(after - before) desc
        ),
        '[]'
      )
    from largest
  )
from compared
on conflict (submission_id) do update
set
  previous_submission_id = excluded.previous_submission_id,
  added = excluded.added,
  gone = excluded.gone,
  changed = excluded.changed,
  largest = excluded.largest
