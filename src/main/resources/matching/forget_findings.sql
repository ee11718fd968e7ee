-- Deletes the findings that an earlier try of matching submission :submission made.
delete from staging.finding
where submission_id = :submission and origin = 'match'
