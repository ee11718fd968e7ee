-- One row per loadable row of submission :submission that repeats no other exactly, with what is
-- compared, in the order of the file. The telephones :clerks say nothing. The columns that are
-- compared stand in the order of Description.
select
  s.sheet,
  s.row,
  s.nik_key,
  case
    when s.nik_class = 'valid' then s.nik
    when s.nik_class in ('trunc15', 'badstruct') and s.nik ~ '^[0-9]{16}$' then s.nik
  end as nik,
  s.nib,
  case when s.phone <> all (cast(:clerks as text[])) then s.phone end as phone,
  s.district_code,
  s.kbli,
  s.owner_name,
  s.business_name,
  s.village_name as village,
  s.address,
  s.founded_year,
  coalesce(s.product, s.activity) as trade
from staging.staged_row s
left join staging.duplicate d
  on d.submission_id = s.submission_id and d.sheet = s.sheet and d.row = s.row
where s.submission_id = :submission and s.verdict = 'loadable' and d.row is null
order by s.sheet, s.row
