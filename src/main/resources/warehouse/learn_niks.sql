-- A business without a NIK takes the one its new observation brings.
update warehouse.business b
set nik_key = o.nik_key
from matching.assignment a
join warehouse.observation o
  on o.regency_code = :regency
  and o.submission_id = a.submission_id
  and o.sheet = a.sheet
  and o.row = a.row
where a.submission_id = :submission
  and not a.is_new
  and b.business_id = a.business_id
  and b.nik_key is null
  and o.nik_key is not null
