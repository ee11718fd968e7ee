-- Deletes the repeats found in submission :submission by an earlier try.
delete from staging.duplicate
where submission_id = :submission
