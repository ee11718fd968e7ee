-- One row per execution with its submission, newest first; :run null for all, :sinceSeconds null
-- for any age, :regency null for the submissions of all. attempt counts the executions of one instance from 1.
select
  e.job_execution_id as run,
  i.job_name as job,
  s.submission_id as submission,
  s.file_name as file,
  s.state as submission_state,
  s.reason_code as reason,
  e.status as batch_status,
  n.note,
  step.step_name as step,
  (
    select coalesce(sum(r.write_count), 0)
    from batch.batch_step_execution r
    where r.job_execution_id = e.job_execution_id and r.step_name = 'read'
  ) as rows,
  to_char(e.start_time, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started,
  to_char(e.end_time, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ended,
  p.parameter_value as node,
  (
    select max(later.job_execution_id)
    from batch.batch_job_execution later
    where later.job_instance_id = e.job_instance_id and later.job_execution_id > e.job_execution_id
  ) as restarted_as,
  (
    select count(*)
    from batch.batch_job_execution earlier
    where earlier.job_instance_id = e.job_instance_id
      and earlier.job_execution_id <= e.job_execution_id
  ) as attempt,
  (
    select latest.status
    from batch.batch_job_execution latest
    where latest.job_instance_id = e.job_instance_id
    order by latest.job_execution_id desc
    limit 1
  ) as latest_status,
  s.approved_by as decided_by
from batch.batch_job_execution e
join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
left join batch.batch_job_execution_params q
  on q.job_execution_id = e.job_execution_id and q.parameter_name = 'submission'
left join intake.submission s on s.submission_id = q.parameter_value::bigint
left join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'node'
left join batch.execution_note n on n.job_execution_id = e.job_execution_id
left join lateral (
  select x.step_name
  from batch.batch_step_execution x
  where x.job_execution_id = e.job_execution_id
  order by x.step_execution_id desc
  limit 1
) step on true
where (:run::bigint is null or e.job_execution_id = :run)
  and (:regency::text is null or s.regency_code = :regency)
  and (
    :sinceSeconds::bigint is null
    or coalesce(e.end_time, localtimestamp)
      >= localtimestamp - make_interval(secs => :sinceSeconds::bigint)
  )
order by e.job_execution_id desc
limit :limit
