-- Ends the steps of orphaned executions; their version moves on, so that a frozen process that wakes
-- cannot commit a chunk any more.
update batch.batch_step_execution
set
  status = 'FAILED',
  exit_code = 'FAILED',
  end_time = coalesce(end_time, localtimestamp),
  last_updated = localtimestamp,
  version = version + 1
where job_execution_id = any (:runs)
  and status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
