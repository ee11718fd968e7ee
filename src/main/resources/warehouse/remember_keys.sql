-- One row per key and business, so that the business is found again by it.
insert into matching.match_key (kind, key, business_id, regency_code)
select k.kind, k.key, a.business_id, o.regency_code
from warehouse.observation o
join matching.assignment a
  on a.submission_id = o.submission_id and a.sheet = o.sheet and a.row = o.row
cross join lateral (
  values (1::smallint, o.nik_name_key), (2::smallint, o.nib_name_key), (3::smallint, o.content_key)
) k (kind, key)
where o.regency_code = :regency and o.submission_id = :submission and k.key is not null
on conflict do nothing
