-- Quiets the warnings of submission :submission that the relation answered names.
update staging.finding f
set is_answered = true
from staging.warning w
join answered a on a.sheet = w.sheet and a.row = w.row and a.code = w.code and a.said = w.said
where w.submission_id = :submission
  and f.submission_id = w.submission_id
  and f.origin = w.origin
  and f.sheet = w.sheet
  and f.row = w.row
  and f.ordinal = w.ordinal
