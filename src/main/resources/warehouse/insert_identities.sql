-- One open identity per row to load, known from :moment.
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  :regency, :submission, i.sheet, i.row, i.business_id, w.owner_id, i.nik_key, :moment, i.rule, :actor
from incoming i
left join warehouse.owner w on w.nik_key = i.nik_key
