-- One row per row to load of submission :submission: where it stands, the business decided for it,
-- its keys, the NIK that keeps it apart from others (none for a group), and what tells whether the
-- business changed. Analyzed after it is filled, so that the statements that follow are planned for
-- its true size.
create temporary table incoming on commit drop as
select
  s.sheet,
  s.row,
  a.business_id,
  a.is_new,
  a.rule,
  a.owner_business_id,
  k.description,
  k.keys,
  k.refinements,
  k.signature,
  s.nik_key,
  case when not a.is_group then s.nik_key end as guard_nik_key,
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
join matching.row_key k
  on k.submission_id = s.submission_id and k.sheet = s.sheet and k.row = s.row
where s.submission_id = :submission and s.verdict = 'loadable'
