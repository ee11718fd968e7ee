-- Hands out what is under way: the submission :submission, or everything where that is null. What was
-- handed out before keeps its place; it may become due earlier, unless it waits for its turn or is in
-- hand. Versions begin where those of an earlier row of the same name cannot have come to.
insert into batch.work as t (task_name, task_instance, execution_time, picked, version, priority)
select
  u.task_name, u.number::text, u.due, false, (extract(epoch from clock_timestamp()) * 1000)::bigint,
  u.priority
from batch.under_way u
where :submission::bigint is null or u.task_name = 'submission' and u.number = :submission
order by u.task_name, u.number
on conflict (task_name, task_instance) do update
set execution_time = excluded.execution_time
where not t.picked
  and t.execution_time <> 'infinity'
  and t.execution_time > excluded.execution_time
