-- One row per new row and stored description that share a key, and whether they share none but
-- those of the NIK.
select row_number, profile_id, bool_and(by_nik) as only_by_nik
from reached
group by row_number, profile_id
order by row_number, profile_id
