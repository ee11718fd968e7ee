-- One row per row to load of submission :submission: where it stands, the business decided for it,
-- its keys, and what tells whether the business changed. Analyzed after it is filled, so that the
-- statements that follow are planned for its true size.
create temporary table incoming on commit drop as
select
  s.sheet,
  s.row,
  a.business_id,
  a.is_new,
  a.rule,
  s.nik_key,
  s.nik_name_key,
  s.nib_name_key,
  s.content_key,
  s.status,
  s.district_code,
  s.business_name,
  s.owner_name,
  s.kbli,
  s.class_pp7,
  s.nib
from staging.staged_row s
join matching.assignment a
  on a.submission_id = s.submission_id and a.sheet = s.sheet and a.row = s.row
where s.submission_id = :submission and s.verdict = 'loadable'
