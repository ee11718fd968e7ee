-- Deletes what was handed out and is over: the submission :submission, or everything where that is
-- null. What is in hand stays until it is given back.
delete from batch.work t
where not t.picked
  and (
    :submission::bigint is null
    or t.task_name = 'submission' and t.task_instance = :submission::text
  )
  and not exists (
    select from batch.under_way u
    where u.task_name = t.task_name and u.number = t.task_instance::bigint
  )
