-- One row per process that lives or has something in hand, once for each piece of work that it has
-- in hand, with the run that works on it; the oldest process first.
select
  n.node_id,
  n.host,
  n.pid,
  n.registered_at,
  extract(epoch from clock_timestamp() - n.heartbeat_at)::bigint as silent_seconds,
  w.task_name as task,
  w.task_instance::bigint as number,
  run.run,
  s.regency_code as regency,
  s.file_name as file
from intake.node n
left join batch.work w on w.picked and w.picked_by = n.node_id::text
left join intake.submission s
  on w.task_name = 'submission' and s.submission_id = w.task_instance::bigint
left join lateral (
  select a.run
  from batch.batch_job_execution_params p
  join batch.batch_job_execution e on e.job_execution_id = p.job_execution_id
  join batch.attempt a on a.job_instance_id = e.job_instance_id
    and e.job_execution_id between a.run and a.last_execution_id
  where w.task_name = 'submission'
    and p.parameter_name = 'submission'
    and p.parameter_value = w.task_instance
  order by a.run desc
  limit 1
) run on true
where w.task_name is not null or n.left_at is null and n.recovered_at is null
order by n.registered_at, n.node_id, w.priority desc, w.task_instance
