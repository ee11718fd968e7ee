-- One row per execution that looks alive, or whose end is unknown, and whose node is dead.
select e.job_execution_id
from batch.batch_job_execution e
join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'node'
where e.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
  and p.parameter_value = any (:dead)
for update of e
