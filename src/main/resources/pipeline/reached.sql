-- One row: the last step of the submission :submission and the rows read in all its attempts; the
-- same again where an attempt came no further.
select
  (array_agg(s.step_name order by s.step_execution_id desc))[1]
    || ' '
    || coalesce(sum(s.write_count) filter (where s.step_name = 'read'), 0) as reached
from batch.batch_job_execution_params p
join batch.batch_step_execution s on s.job_execution_id = p.job_execution_id
where p.parameter_name = 'submission' and p.parameter_value = :submission::text
having count(*) > 0
