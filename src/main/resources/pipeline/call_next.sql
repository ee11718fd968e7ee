-- Makes the work due whose turn has come.
update batch.work t
set execution_time = clock_timestamp()
from batch.turn n
where n.task_name = t.task_name
  and n.task_instance = t.task_instance
  and not t.picked
  and t.execution_time = 'infinity'
