-- One identity per open identity of business :business that has another owner than :owner or
-- none: it is closed at :moment and stands again with that owner.
with
closed as (
  update warehouse.identity
  set known_to = :moment
  where business_id = :business and known_to = 'infinity' and owner_id is distinct from :owner
  returning regency_code, submission_id, sheet, row, nik_key
)
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  regency_code, submission_id, sheet, row, :business, :owner, nik_key, :moment, :reason, :actor
from closed
