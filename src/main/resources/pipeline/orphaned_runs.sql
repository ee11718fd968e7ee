-- One row per execution that looks alive, or whose end is unknown, of the nodes :dead or of the job
-- instance :instance; or which has such a step, because the database came back between the end of
-- the step and that of the run.
select
  e.job_execution_id as run,
  e.status,
  q.parameter_value::bigint as submission,
  (
    select x.step_name
    from batch.batch_step_execution x
    where x.job_execution_id = e.job_execution_id
    order by x.step_execution_id desc
    limit 1
  ) as step
from batch.batch_job_execution e
left join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'node'
left join batch.batch_job_execution_params q
  on q.job_execution_id = e.job_execution_id and q.parameter_name = 'submission'
where (
    e.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
    or exists (
      select from batch.batch_step_execution x
      where x.job_execution_id = e.job_execution_id
        and x.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
    )
  )
  and (p.parameter_value = any (:dead) or e.job_instance_id = :instance::bigint)
for update of e
