-- One proposal: that :part, of which the relation parted holds the rows, is another business than
-- :business, decided by a person. It stands at the row that says best why the two were one.
insert into matching.proposal (
  lower_business_id, higher_business_id, submission_id, sheet, row, pair_business_id, why, weight,
  state, decision, decided_by, decided_at, reason
)
select
  least(:business, :part), greatest(:business, :part), l.submission_id, l.sheet, l.row, :business,
  'parted', coalesce(e.weight, 0), 'decided', 'different', :actor, now(), :reason
from parted l
left join matching.pair e
  on e.submission_id = l.submission_id
  and e.sheet = l.sheet
  and e.row = l.row
  and e.business_id = :business
left join matching.profile d on d.profile_id = e.profile_id
order by d.business_id = :business desc nulls last, e.weight desc nulls last, l.submission_id, l.sheet, l.row
limit 1
on conflict (lower_business_id, higher_business_id) do update
set
  state = 'decided', decision = 'different', decided_by = excluded.decided_by,
  decided_at = excluded.decided_at, reason = excluded.reason, merged_business_id = null
returning proposal_id
