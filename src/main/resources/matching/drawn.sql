-- One row per open identity of business :kept since :since that is there because a description of
-- business :merged fitted.
create temporary table drawn on commit drop as
select i.regency_code, i.submission_id, i.sheet, i.row, i.known_from
from warehouse.identity i
join matching.pair p
  on p.submission_id = i.submission_id
  and p.sheet = i.sheet
  and p.row = i.row
  and p.business_id = i.business_id
  and p.verdict = 'same'
join matching.profile d on d.profile_id = p.profile_id and d.origin_business_id = :merged
where i.business_id = :kept and i.known_to = 'infinity' and i.known_from > :since
