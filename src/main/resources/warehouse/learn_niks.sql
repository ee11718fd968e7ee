-- A business without a NIK takes the one its new observation brings.
update warehouse.business b
set nik_key = i.guard_nik_key
from incoming i
where not i.is_new
  and b.business_id = i.business_id
  and b.nik_key is null
  and i.guard_nik_key is not null
