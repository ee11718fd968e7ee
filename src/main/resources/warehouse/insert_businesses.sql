-- One business per row to load whose business is new.
insert into warehouse.business (business_id, nik_key, first_regency_code, created_by)
select business_id, guard_nik_key, :regency, :submission
from incoming
where is_new
on conflict do nothing
