-- Deletes the nodes that were silent before :before and whose work was given back or taken over.
delete from intake.node n
where n.heartbeat_at < :before
  and (n.left_at is not null or n.recovered_at is not null)
