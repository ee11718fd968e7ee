-- One row per business that is listed more than once for data year :year: the observation that
-- counts. Within a regency the latest submission's counts; over regencies an active report wins, then
-- the regency that counted the business the year before, then the one its owner's NIK names, then
-- the lowest code.
-- needs: listed, repeated
select distinct on (r.business_id) r.*
from (
  select distinct on (l.business_id, l.regency_code) l.*
  from listed l
  join repeated s on s.business_id = l.business_id
  order by
    l.business_id, l.regency_code, l.loaded_at desc, l.submission_id desc, l.sheet, l.row
) r
left join business_year p
  on p.year = :year - 1 and p.business_id = r.business_id and p.is_stock
order by
  r.business_id,
  r.status = 'active' desc,
  coalesce(p.regency_code = r.regency_code, false) desc,
  r.is_home desc,
  r.regency_code
