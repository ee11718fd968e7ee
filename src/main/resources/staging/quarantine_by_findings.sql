-- Rows that a finding of this step holds back, where rules.yml makes it a galat.
update staging.staged_row s
set verdict = 'quarantined'
where s.submission_id = :submission
  and s.verdict = 'loadable'
  and exists (
    select from staging.finding f
    where f.submission_id = s.submission_id
      and f.origin = 'match'
      and f.sheet = s.sheet
      and f.row = s.row
      and f.severity = 'galat'
      and f.code in ('NIK_GANDA_BERKAS', 'NIK_GANDA_ANTARDAERAH')
  )
