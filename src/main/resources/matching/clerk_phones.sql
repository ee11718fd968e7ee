-- One row per telephone that more than :sharedPhone rows of submission :submission give, exact
-- repeats left out: it is a clerk's, and says nothing of a business.
select s.phone
from staging.staged_row s
left join staging.duplicate d
  on d.submission_id = s.submission_id and d.sheet = s.sheet and d.row = s.row
where s.submission_id = :submission
  and s.verdict = 'loadable'
  and d.row is null
  and s.phone is not null
group by s.phone
having count(*) > :sharedPhone
