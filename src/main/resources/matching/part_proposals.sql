-- One proposal per question that waits because of a row of the relation parted, or because another row
-- is like one: it is about business :part from now on and no more about :business, with its evidence.
with
asked as (
  select p.*,
    warehouse.current_business(p.pair_business_id) = :business as is_pair,
    case
      when warehouse.current_business(p.lower_business_id) = :business then p.higher_business_id
      else p.lower_business_id
    end as other_business_id
  from matching.proposal p
  where p.state = 'waiting'
    and :business in (
      warehouse.current_business(p.lower_business_id),
      warehouse.current_business(p.higher_business_id)
    )
),
moved as (
  select a.*
  from asked a
  where case
    when a.is_pair then exists (
      select from matching.pair e
      left join matching.profile d on d.profile_id = e.profile_id
      left join parted l
        on l.submission_id = e.submission_id and l.sheet = e.other_sheet and l.row = e.other_row
      where e.submission_id = a.submission_id
        and e.sheet = a.sheet
        and e.row = a.row
        and e.business_id = a.pair_business_id
        and (d.business_id = :part or l.row is not null)
    )
    else exists (
      select from parted l
      where l.submission_id = a.submission_id and l.sheet = a.sheet and l.row = a.row
    )
  end
),
evidence as (
  update matching.pair e
  set business_id = :part
  from moved m
  where m.is_pair
    and e.submission_id = m.submission_id
    and e.sheet = m.sheet
    and e.row = m.row
    and e.business_id = m.pair_business_id
)
update matching.proposal p
set
  lower_business_id = least(m.other_business_id, :part),
  higher_business_id = greatest(m.other_business_id, :part),
  pair_business_id = case when m.is_pair then :part else m.pair_business_id end
from moved m
where p.proposal_id = m.proposal_id
