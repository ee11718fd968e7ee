-- Deletes the nodes that were silent before :before and hold nothing that is under way.
delete from intake.node n
where n.heartbeat_at < :before
  and (n.left_at is not null or n.recovered_at is not null)
  and not exists (
    select from intake.submission s
    where s.node_id = n.node_id and s.state in ('queued', 'running', 'stopped', 'waiting')
  )
