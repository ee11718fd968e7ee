-- Deletes the nodes that were silent before :before and have nothing in hand.
delete from intake.node n
where n.heartbeat_at < :before
  and (n.left_at is not null or n.recovered_at is not null)
  and not exists (
    select from batch.work w where w.picked and w.picked_by = n.node_id::text
  )
