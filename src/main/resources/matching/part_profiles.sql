-- The descriptions that observations of the relation parted left to business :business go with them to
-- business :part. One that the two sides of a merge both left goes under the name it has, once.
update matching.profile d
set
  business_id = :part,
  origin_business_id = case
    when d.profile_id = (
      select min(one.profile_id)
      from matching.profile one
      join parted p
        on p.submission_id = one.submission_id and p.sheet = one.sheet and p.row = one.row
      where one.business_id = :business and one.description = d.description
    ) then :part
    else d.origin_business_id
  end
from parted l
where d.business_id = :business
  and d.submission_id = l.submission_id
  and d.sheet = l.sheet
  and d.row = l.row
