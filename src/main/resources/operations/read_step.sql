-- One row: the last step that read the submission of the run :run, in that attempt or before it, and
-- the rows that the file has.
select s.step_execution_id as step, sub.rows_expected as expected
from batch.attempt a
join batch.batch_job_execution e
  on e.job_instance_id = a.job_instance_id and e.job_execution_id <= a.last_execution_id
join batch.batch_step_execution s on s.job_execution_id = e.job_execution_id
join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'submission'
join intake.submission sub on sub.submission_id = p.parameter_value::bigint
where a.run = :run and s.step_name = 'read'
order by s.step_execution_id desc
limit 1
