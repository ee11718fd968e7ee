-- One owner per NIK of the submission that has none yet.
insert into warehouse.owner (owner_id, nik_key)
select nextval('warehouse.owner_number'), nik_key
from (
  select distinct i.nik_key
  from incoming i
  where i.nik_key is not null
    and not exists (select from warehouse.owner o where o.nik_key = i.nik_key)
  order by i.nik_key
) new_owner
on conflict do nothing
