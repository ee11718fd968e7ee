-- One row per new row and stored description of which a key leads from one to the other, and
-- whether none does but those of the NIK.
select r.row_number, p.profile_id, bool_and(r.by_nik) as only_by_nik
from reached r
cross join lateral unnest(r.profiles) as p (profile_id)
group by r.row_number, p.profile_id
order by r.row_number, p.profile_id
