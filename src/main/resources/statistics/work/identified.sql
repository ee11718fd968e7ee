-- One row per observation of a touched business and time for which it was known as it: whose it is and
-- was.
-- needs: touched
select
  i.business_id, i.owner_id, i.regency_code, i.submission_id, i.sheet, i.row, i.known_from, i.known_to
from touched t
join warehouse.identity i on i.business_id = t.business_id
