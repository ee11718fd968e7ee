-- One row per attempt at a job with its submission, newest first, known by the number of its first
-- execution; :run null for all, :submission null for those of all, :sinceSeconds null for any age,
-- :regency null for the submissions of all, :file null for files of any name. What figures or a
-- deletion failed to do, the next run of that job does.
select
  a.run,
  i.job_name as job,
  s.submission_id as submission,
  s.file_name as file,
  s.regency_code as regency,
  s.data_year as year,
  s.state as submission_state,
  s.reason_code as reason,
  e.status as batch_status,
  e.exit_code = 'TURN' and s.state in ('queued', 'running') as awaits_turn,
  n.note,
  step.step_name as step,
  (
    select coalesce(sum(r.write_count), 0)
    from batch.batch_job_execution x
    join batch.batch_step_execution r on r.job_execution_id = x.job_execution_id
    where x.job_instance_id = a.job_instance_id
      and x.job_execution_id between a.run and a.last_execution_id
      and r.step_name = 'read'
  ) as rows,
  to_char(a.start_time, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started,
  to_char(e.end_time, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ended,
  p.parameter_value as node,
  coalesce(later.run, anew.run) as restarted_as,
  a.attempt,
  coalesce(later.status, anew.status) as latest_status,
  s.approved_by as decided_by
from batch.attempt a
join batch.batch_job_execution e on e.job_execution_id = a.last_execution_id
join batch.batch_job_instance i on i.job_instance_id = a.job_instance_id
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
  select b.run, x.status
  from batch.attempt b
  join batch.batch_job_execution x on x.job_execution_id = b.last_execution_id
  where b.job_instance_id = a.job_instance_id and b.attempt > a.attempt
  order by b.attempt desc
  limit 1
) later on true
left join lateral (
  select x.job_execution_id as run, x.status
  from batch.batch_job_execution x
  join batch.batch_job_instance y on y.job_instance_id = x.job_instance_id
  where i.job_name in ('statistics', 'retention')
    and e.status in ('FAILED', 'STOPPED')
    and y.job_name = i.job_name
    and x.job_execution_id > e.job_execution_id
  order by x.job_execution_id desc
  limit 1
) anew on true
where (:run::bigint is null or a.run = :run)
  and (:submission::bigint is null or s.submission_id = :submission)
  and (:file::text is null or position(lower(:file) in lower(s.file_name)) > 0)
  and (:regency::text is null or s.regency_code = :regency)
  and (
    :sinceSeconds::bigint is null
    or coalesce(e.end_time, localtimestamp)
      >= localtimestamp - make_interval(secs => :sinceSeconds::bigint)
  )
order by a.run desc
limit :limit
