-- One identity per observation that goes back to business :merged at :moment, now that it is parted
-- from :kept again: those that the merge at :since moved, as they were before it, and those of the
-- relation drawn, loaded later because a description of :merged fitted. What was closed since stays
-- closed.
with
moved as (
  select
    i.regency_code, i.submission_id, i.sheet, i.row, i.known_from, before.owner_id, before.nik_key
  from warehouse.identity i
  join warehouse.identity before
    on before.regency_code = i.regency_code
    and before.submission_id = i.submission_id
    and before.sheet = i.sheet
    and before.row = i.row
  where i.known_from = :since
    and i.known_to = 'infinity'
    and before.business_id = :merged
    and before.known_to = :since
),
returning_home as (
  select * from moved
  union
  select i.regency_code, i.submission_id, i.sheet, i.row, i.known_from, i.owner_id, i.nik_key
  from drawn d
  join warehouse.identity i
    on i.regency_code = d.regency_code
    and i.submission_id = d.submission_id
    and i.sheet = d.sheet
    and i.row = d.row
    and i.known_from = d.known_from
),
closed as (
  update warehouse.identity i
  set known_to = :moment
  from returning_home r
  where i.regency_code = r.regency_code
    and i.submission_id = r.submission_id
    and i.sheet = r.sheet
    and i.row = r.row
    and i.known_from = r.known_from
  returning i.regency_code, i.submission_id, i.sheet, i.row, r.owner_id, r.nik_key
)
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  c.regency_code, c.submission_id, c.sheet, c.row, :merged, c.owner_id,
  case when c.nik_key = b.nik_key then c.nik_key end,
  :moment, :reason, :actor
from closed c
join warehouse.business b on b.business_id = :merged
