-- One row per run of the last week that failed, that nothing went on with for two minutes, and that
-- :channel has not told.
select
  a.run::text as subject,
  a.run::text as run,
  i.job_name as job,
  coalesce(p.parameter_value, '-') as kiriman,
  coalesce(n.note, s.reason_code, 'PRASARANA') as sebab
from batch.attempt a
join batch.batch_job_execution e on e.job_execution_id = a.last_execution_id
join batch.batch_job_instance i on i.job_instance_id = a.job_instance_id
left join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'submission'
left join intake.submission s on s.submission_id::text = p.parameter_value
left join batch.execution_note n on n.job_execution_id = e.job_execution_id
where e.status = 'FAILED'
  and e.end_time between localtimestamp - interval '7 days' and localtimestamp - interval '2 minutes'
  and (
    coalesce(s.state, 'running') in ('queued', 'running', 'waiting')
    or s.reason_code = 'BERKAS_BERBAHAYA'
  )
  and not exists (
    select from batch.attempt later
    where later.job_instance_id = a.job_instance_id and later.attempt > a.attempt
  )
  and not exists (
    select from upkeep.notice t
    where t.channel = :channel and t.kind = 'failure' and t.subject = a.run::text
  )
order by a.run
