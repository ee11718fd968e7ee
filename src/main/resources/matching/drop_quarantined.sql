-- Takes the rows held back out of what is assigned; their repeats stay repeats.
delete from row_cluster c
using staging.staged_row s
where s.submission_id = :submission
  and s.sheet = c.sheet
  and s.row = c.row
  and s.verdict = 'quarantined'
