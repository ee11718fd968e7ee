-- One row: the four outcomes of submission :submission counted from what was really written, and
-- what the rows did to the register. Compared with the last earlier observation of each business.
insert into staging.balance (
  submission_id, seen, loaded, quarantined, duplicate, not_data,
  new_businesses, carried_over, changed, closed
)
with
staged as (
  select
    count(*) as seen,
    count(*) filter (where verdict = 'quarantined') as quarantined,
    count(*) filter (where verdict = 'not_data') as not_data
  from staging.staged_row
  where submission_id = :submission
),
before as (
  select distinct on (a.business_id)
    a.business_id, p.district_code, p.business_name, p.owner_name, p.kbli, p.class_pp7, p.nib
  from matching.assignment a
  join warehouse.identity i
    on i.business_id = a.business_id
    and i.known_to = 'infinity'
    and i.submission_id <> :submission
  join warehouse.observation p
    on p.regency_code = i.regency_code
    and p.submission_id = i.submission_id
    and p.sheet = i.sheet
    and p.row = i.row
  where a.submission_id = :submission and not a.is_new
  order by a.business_id, p.data_year desc, p.submission_id desc
),
fate as (
  select
    case
      when o.status <> 'active' then 'closed'
      when a.is_new then 'new'
      when (o.district_code, o.business_name, o.owner_name, o.kbli, o.class_pp7, o.nib)
        is distinct from
        (b.district_code, b.business_name, b.owner_name, b.kbli, b.class_pp7, b.nib) then 'changed'
      else 'carried_over'
    end as fate
  from warehouse.observation o
  join matching.assignment a
    on a.submission_id = o.submission_id and a.sheet = o.sheet and a.row = o.row
  left join before b on b.business_id = a.business_id
  where o.regency_code = :regency and o.submission_id = :submission
),
register as (
  select
    count(*) as loaded,
    count(*) filter (where fate = 'new') as new_businesses,
    count(*) filter (where fate = 'carried_over') as carried_over,
    count(*) filter (where fate = 'changed') as changed,
    count(*) filter (where fate = 'closed') as closed
  from fate
)
select
  :submission, s.seen, r.loaded, s.quarantined,
  (select count(*) from staging.duplicate where submission_id = :submission),
  s.not_data, r.new_businesses, r.carried_over, r.changed, r.closed
from staged s
cross join register r
