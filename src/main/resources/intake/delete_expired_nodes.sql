-- Deletes the nodes that were silent before :before and whose work was taken over.
delete from intake.node n
where n.heartbeat_at < :before and n.recovered_at is not null
