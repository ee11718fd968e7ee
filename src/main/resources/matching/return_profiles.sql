-- The descriptions that the observations of the relation drawn left to business :kept go back with
-- them to business :merged, unless it is known under them already.
update matching.profile d
set business_id = :merged, origin_business_id = :merged
from drawn l
where d.origin_business_id = :kept
  and d.submission_id = l.submission_id
  and d.sheet = l.sheet
  and d.row = l.row
  and not exists (
    select from matching.profile known
    where known.origin_business_id = :merged and known.description = d.description
  )
