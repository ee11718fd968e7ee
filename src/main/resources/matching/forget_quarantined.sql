-- Deletes the businesses decided for rows that a finding of this step holds back; their repeats stay
-- repeats.
delete from matching.assignment a
using staging.staged_row s
where a.submission_id = :submission
  and s.submission_id = a.submission_id
  and s.sheet = a.sheet
  and s.row = a.row
  and s.verdict = 'quarantined'
