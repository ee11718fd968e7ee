-- Inserts the words of submission :submission into the counts of all submissions, or adds to them.
insert into matching.word_use (field, word_key, uses)
select field, word_key, uses
from matching.file_word
where submission_id = :submission
on conflict (field, word_key) do update
set uses = word_use.uses + excluded.uses
