-- One row per finding of the submissions :ended that are not among those :inEffect.
select submission_id, origin, sheet, row, ordinal
from staging.finding
where submission_id = any (:ended) and not submission_id = any (:inEffect)
