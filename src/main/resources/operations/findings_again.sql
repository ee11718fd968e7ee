-- One row per code that the submission :submission would be told another number of times, judged again
-- and staged under :again. What comes of holding it against other submissions is left out, for
-- that changes by itself.
select
  code, severity,
  count(*) filter (where submission_id = :submission) as before,
  count(*) filter (where submission_id = :again) as after
from staging.finding
where submission_id in (:submission, :again) and origin <> 'match'
group by code, severity
having count(*) filter (where submission_id = :submission)
  <> count(*) filter (where submission_id = :again)
order by code, severity
