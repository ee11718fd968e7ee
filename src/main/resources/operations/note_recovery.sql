-- Says of each orphaned execution why it was ended.
insert into batch.execution_note (job_execution_id, actor, note)
select run, 'lumbung', 'process_gone' from unnest(:runs) run
on conflict do nothing
