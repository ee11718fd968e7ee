-- One row per stored description and per row under way that has keys: what its keys are made of, in
-- the order of Description.
select
  p.nik,
  p.nib,
  p.phone,
  p.district_code,
  p.kbli,
  p.owner_name,
  p.business_name,
  p.village,
  p.address,
  p.founded_year
from matching.profile p
union all
select
  case when s.nik ~ '^[0-9]{16}$' then s.nik end,
  s.nib,
  s.phone,
  s.district_code,
  s.kbli,
  s.owner_name,
  s.business_name,
  s.village_name,
  s.address,
  s.founded_year
from matching.row_key k
join staging.staged_row s
  on s.submission_id = k.submission_id and s.sheet = k.sheet and s.row = k.row
