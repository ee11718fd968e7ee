-- One row per staged row of the submissions :ended that nothing needs any more. Rows held back, and
-- rows that mend such, stay while their submission is among those :inEffect: nothing else tells what
-- they say.
select submission_id, sheet, row
from staging.staged_row
where submission_id = any (:ended)
  and not ((verdict = 'quarantined' or mends is not null) and submission_id = any (:inEffect))
