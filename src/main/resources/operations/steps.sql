-- One row per step that was begun in any attempt at the work of the run :run, oldest first; but for
-- those that ended at once to let others load first.
select
  a.run,
  a.attempt,
  s.step_name as step,
  s.status,
  s.read_count as read,
  s.write_count as written,
  s.filter_count as filtered,
  s.read_skip_count + s.write_skip_count + s.process_skip_count as skipped,
  s.rollback_count as rolled_back,
  s.start_time at time zone 'UTC' as started_at,
  s.end_time at time zone 'UTC' as ended_at
from batch.attempt asked
join batch.attempt a on a.job_instance_id = asked.job_instance_id
join batch.batch_job_execution e on e.job_instance_id = a.job_instance_id
  and e.job_execution_id between a.run and a.last_execution_id
join batch.batch_step_execution s on s.job_execution_id = e.job_execution_id
where asked.run = :run
  and not (e.exit_code = 'TURN' and s.step_name <> 'read' and s.status = 'STOPPED')
order by s.step_execution_id
