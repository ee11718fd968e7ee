-- Gives the earliest sweep of which everything is loaded, answered or put aside to the process
-- :self, to end it with the figures.
update intake.sweep w
set node_id = :self
where w.sweep_id = (select min(sweep_id) from intake.sweep where finished_at is null)
  and w.closed_at is not null
  and (w.node_id is null or w.node_id = :self)
  and not exists (
    select from intake.submission s
    where coalesce(s.sweep_id, 0) <= w.sweep_id
      and (
        s.state in ('queued', 'running')
        or s.state in ('refused', 'done') and s.answered_at is null and not s.is_answer_held)
  )
returning w.sweep_id
