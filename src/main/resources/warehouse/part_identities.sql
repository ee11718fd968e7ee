-- One identity per observation of the relation parted, which speaks of business :part from :moment on.
with
closed as (
  update warehouse.identity i
  set known_to = :moment
  from parted p
  where i.regency_code = p.regency_code
    and i.submission_id = p.submission_id
    and i.sheet = p.sheet
    and i.row = p.row
    and i.known_to = 'infinity'
  returning i.regency_code, i.submission_id, i.sheet, i.row, i.owner_id
)
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  c.regency_code, c.submission_id, c.sheet, c.row, :part,
  coalesce(w.owner_id, c.owner_id),
  case when o.nik_key = b.nik_key then o.nik_key end,
  :moment, :reason, :actor
from closed c
join warehouse.observation o
  on o.regency_code = c.regency_code
  and o.submission_id = c.submission_id
  and o.sheet = c.sheet
  and o.row = c.row
join warehouse.business b on b.business_id = :part
left join warehouse.owner w on w.nik_key = b.nik_key
