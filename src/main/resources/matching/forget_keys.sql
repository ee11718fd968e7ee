-- Deletes the keys of the rows of submission :submission, which only matching and loading need.
delete from matching.row_key
where submission_id = :submission
