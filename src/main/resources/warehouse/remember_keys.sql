-- One row per key and business, so that the business is found again by it.
insert into matching.match_key (kind, key, business_id, regency_code)
select k.kind, k.key, i.business_id, :regency
from incoming i
cross join lateral (
  values (1::smallint, i.nik_name_key), (2::smallint, i.nib_name_key), (3::smallint, i.content_key)
) k (kind, key)
where k.key is not null
on conflict do nothing
