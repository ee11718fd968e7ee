-- Areas of business_year come from reference.area alone (statistics/counted_year.sql), and every area
-- that counts has rows with enforced keys in the tables of figures. To ask the reference again for
-- each of millions of rows took more than half of the time of writing them. PostgreSQL knows keys that
-- are declared, for BI tools to find, and not enforced, from version 18 on; older ones go on asking.
do $$
declare
  declared text;
begin
  if current_setting('server_version_num')::integer >= 180000 then
    for declared in
      select conname from pg_constraint
      where conrelid = 'mart.business_year'::regclass and contype = 'f'
    loop
      execute format('alter table mart.business_year alter constraint %I not enforced', declared);
    end loop;
  end if;
end
$$;
