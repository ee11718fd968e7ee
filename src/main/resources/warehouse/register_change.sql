-- One row: how many rows submission :submission brought, counted from what was really written, and
-- what they did to the register. Compared with the last earlier observation of each business.
with
before as (
  select distinct on (n.business_id)
    n.business_id, p.district_code, p.business_name, p.owner_name, p.kbli, p.class_pp7, p.nib
  from incoming n
  join warehouse.identity i
    on i.business_id = n.business_id
    and i.known_to = 'infinity'
    and i.submission_id <> :submission
  join warehouse.observation p
    on p.regency_code = i.regency_code
    and p.submission_id = i.submission_id
    and p.sheet = i.sheet
    and p.row = i.row
  where not n.is_new
  order by n.business_id, p.data_year desc, p.submission_id desc
),
fate as (
  select
    case
      when n.status <> 'active' then 'closed'
      when n.is_new then 'new'
      when (n.district_code, n.business_name, n.owner_name, n.kbli, n.class_pp7, n.nib)
        is distinct from
        (b.district_code, b.business_name, b.owner_name, b.kbli, b.class_pp7, b.nib) then 'changed'
      else 'carried_over'
    end as fate
  from incoming n
  left join before b on b.business_id = n.business_id
)
select
  (
    select count(*)
    from warehouse.observation
    where regency_code = :regency and submission_id = :submission
  ) as loaded,
  count(*) filter (where fate = 'new') as new_businesses,
  count(*) filter (where fate = 'carried_over') as carried_over,
  count(*) filter (where fate = 'changed') as changed,
  count(*) filter (where fate = 'closed') as closed
from fate
