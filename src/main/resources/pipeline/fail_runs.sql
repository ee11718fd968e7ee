-- Ends orphaned executions.
update batch.batch_job_execution
set
  status = 'FAILED',
  exit_code = 'FAILED',
  end_time = coalesce(end_time, localtimestamp),
  last_updated = localtimestamp,
  version = version + 1
where job_execution_id = any (:runs)
