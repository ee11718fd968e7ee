-- One row per statement that gives a regency of :regencies a login for its own rows, where there is
-- none, or their common role what BI tools may read, in the order in which they are to be run.
with
wanted as (
  select 'lumbung_bi_' || replace(code, '.', '') as name
  from unnest(:regencies::text[]) code
)
select s.statement
from (
  select 1 as turn, 'create role lumbung_bi_regency nologin' as statement
  where not exists (select from pg_roles where rolname = 'lumbung_bi_regency')
  union all
  select 2, format('create role %I login in role lumbung_bi_regency', w.name)
  from wanted w
  where not exists (select from pg_roles where rolname = w.name)
  union all
  select 3, t.statement
  from (
    values
      (format('grant connect on database %I to lumbung_bi_regency', current_database())),
      ('grant usage on schema mart, reference to lumbung_bi_regency'),
      ('grant select, references on all tables in schema mart, reference to lumbung_bi_regency')
  ) t (statement)
  where not exists (select from pg_roles where rolname = 'lumbung_bi_regency')
    or exists (
      select
      from pg_class c
      join pg_roles r on r.rolname = 'lumbung_bi_regency'
      where c.relnamespace in ('mart'::regnamespace, 'reference'::regnamespace)
        and c.relkind in ('r', 'p', 'v')
        and not (
          has_table_privilege(r.oid, c.oid, 'select')
          and has_table_privilege(r.oid, c.oid, 'references')
          and has_schema_privilege(r.oid, c.relnamespace, 'usage'))
    )
) s
order by s.turn, s.statement
