-- One open identity per row to load whose business there is, known from :moment. The owner is the one of the row's NIK; for
-- a row without one that of another business which matching found to be the same owner's.
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  :regency, :submission, i.sheet, i.row, i.business_id, w.owner_id, i.guard_nik_key, :moment, i.rule,
  :actor
from incoming i
join warehouse.business b on b.business_id = i.business_id
left join warehouse.business other on other.business_id = i.owner_business_id
left join warehouse.owner w on w.nik_key = coalesce(i.nik_key, other.nik_key)
