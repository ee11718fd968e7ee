-- One row per run that ended before :before and that nobody goes on with: of a submission that came
-- to its end, or of another job that has run since.
select a.run
from batch.attempt a
join batch.batch_job_execution e on e.job_execution_id = a.last_execution_id
join batch.batch_job_instance i on i.job_instance_id = a.job_instance_id
where e.end_time < (:before::timestamptz at time zone 'UTC')
  and e.status in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
  and case
    when i.job_name = 'submission' then exists (
      select
      from batch.batch_job_execution_params p
      join intake.submission s on s.submission_id::text = p.parameter_value
      where p.job_execution_id = e.job_execution_id
        and p.parameter_name = 'submission'
        and s.state in ('done', 'refused', 'known', 'abandoned')
    )
    else exists (
      select
      from batch.batch_job_execution later
      join batch.batch_job_instance j on j.job_instance_id = later.job_instance_id
      where j.job_name = i.job_name and later.job_execution_id > e.job_execution_id
    )
  end
order by a.run
