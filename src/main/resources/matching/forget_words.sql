-- Deletes the words that an earlier try of matching submission :submission counted.
delete from matching.file_word
where submission_id = :submission
