-- One row per two descriptions that waited because of their weight alone and that a person decided
-- about, in the order of the decisions. Another shop of one owner says nothing of weights.
select own.profile_id as one_id, p.profile_id as other_id, r.decision = 'same' as is_same
from matching.proposal r
join matching.pair p
  on p.submission_id = r.submission_id
  and p.sheet = r.sheet
  and p.row = r.row
  and p.business_id = r.pair_business_id
join matching.profile own
  on own.submission_id = p.submission_id and own.sheet = p.sheet and own.row = p.row
where r.state = 'decided'
  and r.decision in ('same', 'different')
  and r.why in ('weak', 'links_two')
  and p.profile_id is not null
order by r.decided_at, r.proposal_id
