-- Deletes the pairs kept of submission :submission by an earlier try.
delete from matching.pair
where submission_id = :submission
