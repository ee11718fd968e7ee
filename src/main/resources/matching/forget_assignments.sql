-- Deletes the businesses decided for submission :submission by an earlier try.
delete from matching.assignment
where submission_id = :submission
