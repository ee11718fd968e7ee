-- Adds :copies copies of a loaded register: other businesses and owners, in addenda of the same
-- regencies and years. Foreign keys are not checked meanwhile.
do $$
declare
  told text;
begin
  set local session_replication_role = replica;
  select string_agg(column_name, ', ')
  into told
  from information_schema.columns
  where table_schema = 'warehouse' and table_name = 'observation' and column_name <> 'submission_id';
  for copy in 1 .. :copies loop
    insert into warehouse.owner (owner_id, nik_key)
    select owner_id + copy * 100000000, md5(nik_key::text || copy)::uuid
    from warehouse.owner
    where owner_id < 100000000;
    insert into warehouse.business (business_id, nik_key, first_regency_code, created_by)
    select
      business_id + copy * 100000000, md5(nik_key::text || copy)::uuid, first_regency_code, created_by
    from warehouse.business
    where business_id < 100000000;
    execute format(
      'insert into warehouse.observation (submission_id, %1$s)
       select submission_id + %2$s * 100000, %1$s
       from warehouse.observation
       where submission_id < 100000',
      told,
      copy
    );
    insert into warehouse.identity (
      regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, known_to,
      reason, actor
    )
    select
      regency_code, submission_id + copy * 100000, sheet, row, business_id + copy * 100000000,
      owner_id + copy * 100000000, md5(nik_key::text || copy)::uuid, known_from, known_to, reason,
      actor
    from warehouse.identity
    where submission_id < 100000;
    insert into warehouse.effect (
      submission_id, regency_code, data_year, kind, base_submission_id, known_from, reason, actor
    )
    select
      submission_id + copy * 100000, regency_code, data_year, 'addendum', submission_id,
      warehouse.next_moment(), 'copied', 'test'
    from warehouse.effect
    where submission_id < 100000 and known_to = 'infinity';
  end loop;
  analyze warehouse.owner, warehouse.business, warehouse.observation, warehouse.identity,
    warehouse.effect;
end
$$
