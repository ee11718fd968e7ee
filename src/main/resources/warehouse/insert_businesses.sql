-- One business per assignment that found none.
insert into warehouse.business (business_id, nik_key, first_regency_code, created_by)
select a.business_id, o.nik_key, o.regency_code, a.submission_id
from matching.assignment a
join warehouse.observation o
  on o.regency_code = :regency
  and o.submission_id = a.submission_id
  and o.sheet = a.sheet
  and o.row = a.row
where a.submission_id = :submission and a.is_new
on conflict do nothing
