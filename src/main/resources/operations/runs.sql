-- One row per execution with its submission, newest first; :run null for all, :sinceSeconds null
-- for any age, :regency null for the submissions of all. attempt counts the executions of one instance from 1.
-- What figures or a deletion failed to do, the next run of that job does.
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
  coalesce(later.job_execution_id, anew.job_execution_id) as restarted_as,
  (
    select count(*)
    from batch.batch_job_execution earlier
    where earlier.job_instance_id = e.job_instance_id
      and earlier.job_execution_id <= e.job_execution_id
  ) as attempt,
  coalesce(later.status, anew.status) as latest_status,
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
left join lateral (
  select x.job_execution_id, x.status
  from batch.batch_job_execution x
  where x.job_instance_id = e.job_instance_id and x.job_execution_id > e.job_execution_id
  order by x.job_execution_id desc
  limit 1
) later on true
left join lateral (
  select x.job_execution_id, x.status
  from batch.batch_job_execution x
  join batch.batch_job_instance y on y.job_instance_id = x.job_instance_id
  where i.job_name in ('statistics', 'retention')
    and e.status in ('FAILED', 'STOPPED')
    and y.job_name = i.job_name
    and x.job_execution_id > e.job_execution_id
  order by x.job_execution_id desc
  limit 1
) anew on true
where (:run::bigint is null or e.job_execution_id = :run)
  and (:regency::text is null or s.regency_code = :regency)
  and (
    :sinceSeconds::bigint is null
    or coalesce(e.end_time, localtimestamp)
      >= localtimestamp - make_interval(secs => :sinceSeconds::bigint)
  )
order by e.job_execution_id desc
limit :limit
