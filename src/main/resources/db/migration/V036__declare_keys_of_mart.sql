-- Foreign keys of mart are there for BI tools, which draw relations from them; what they would check
-- is copied from tables that are checked already, and checking it again was over half of the time of
-- a recount. PostgreSQL 18 and newer can declare a key without checking it; older ones check.
do $$
declare
  key record;
begin
  if current_setting('server_version_num')::integer >= 180000 then
    for key in
      select c.conrelid::regclass as relation, c.conname
      from pg_constraint c
      where c.contype = 'f'
        and c.connamespace = 'mart'::regnamespace
        and c.confrelid = 'reference.area'::regclass
    loop
      execute format('alter table %s alter constraint %I not enforced', key.relation, key.conname);
    end loop;
  end if;
end
$$;
