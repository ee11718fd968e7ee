-- Says of executions why they were ended by somebody other than themselves.
insert into batch.execution_note (job_execution_id, actor, note)
select run, 'lumbung', :note from unnest(:runs) run
on conflict do nothing
