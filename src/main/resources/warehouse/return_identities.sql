-- One identity per identity that the merge of business :merged at :since opened and that is
-- open still: it is closed at :moment and stands again as it was before the merge.
with
closed as (
  update warehouse.identity i
  set known_to = :moment
  from warehouse.identity before
  where i.known_from = :since
    and i.known_to = 'infinity'
    and before.business_id = :merged
    and before.known_to = :since
    and before.regency_code = i.regency_code
    and before.submission_id = i.submission_id
    and before.sheet = i.sheet
    and before.row = i.row
  returning i.regency_code, i.submission_id, i.sheet, i.row, before.owner_id, before.nik_key
)
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  regency_code, submission_id, sheet, row, :merged, owner_id, nik_key, :moment, :reason, :actor
from closed
