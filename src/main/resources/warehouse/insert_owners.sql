-- One owner per NIK of the submission that has none yet.
insert into warehouse.owner (owner_id, nik_key)
select nextval('matching.owner_number'), nik_key
from (
  select distinct nik_key
  from warehouse.observation
  where regency_code = :regency and submission_id = :submission and nik_key is not null
  order by nik_key
) new_owner
where not exists (
  select from warehouse.owner o where o.nik_key = new_owner.nik_key
)
on conflict do nothing
