-- Gives work back that the nodes :nodes have in hand: all of it, or the task :task with the version
-- :version. It is due when its submission may be tried, or, where :awaitsTurn, when it is
-- called.
update batch.work t
set
  picked = false,
  picked_by = null,
  last_heartbeat = null,
  version = t.version + 1,
  execution_time = case
    when :awaitsTurn then 'infinity'
    else coalesce(
      (
        select s.retry_at
        from intake.submission s
        where t.task_name = 'submission' and s.submission_id = t.task_instance::bigint
      ),
      clock_timestamp())
  end
where t.picked
  and t.picked_by = any (:nodes)
  and (
    :task::text is null
    or t.task_name = :task and t.task_instance = :piece and t.version = :version::bigint
  )
