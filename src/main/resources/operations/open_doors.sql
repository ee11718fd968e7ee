-- One row per door that stands open to the read-only roles of BI tools, with the statement that shuts it.
-- In the order in which they are to be shut. A role may set its own settings, so these come back.
with reader (pattern, connections, settings) as (
  values
    (
      '^lumbung_bi$', 20,
      array[
        'default_transaction_read_only=on', 'idle_in_transaction_session_timeout=5min',
        'idle_session_timeout=1h', 'statement_timeout=5min'
      ]
    ),
    (
      '^lumbung_bi_[0-9]{4}$', 5,
      array[
        'default_transaction_read_only=on', 'idle_in_transaction_session_timeout=5min',
        'idle_session_timeout=1h', 'statement_timeout=5min'
      ]
    ),
    (
      '^lumbung_public$', 10,
      array[
        'default_transaction_read_only=on', 'idle_in_transaction_session_timeout=5min',
        'idle_session_timeout=1h', 'statement_timeout=1min'
      ]
    )
), role as (
  select r.oid, r.rolname, r.rolconnlimit, r.rolconfig, reader.connections, reader.settings
  from pg_roles r join reader on r.rolname ~ reader.pattern
), lasting_function as (
  -- What it holds or writes outlasts the statement, and no quota counts it.
  select
    p.oid::regprocedure::text as name,
    has_function_privilege(p.oid, 'execute') and not is_super.yes as is_ours
  from pg_proc p
  cross join (
    select rolsuper as yes from pg_roles where rolname = current_user
  ) as is_super
  where p.pronamespace = 'pg_catalog'::regnamespace
    and p.proname ~ '^(pg_(try_)?advisory_.*|lo_.*|lo(read|write)|lowrite)$'
    and exists (
      select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) right_of
      where right_of.grantee = 0 and right_of.privilege_type = 'EXECUTE'
    )
)
select door.statement
from (
  select 1, format(
    'grant execute on function %s to %I', string_agg(name, ', ' order by name), current_user)
  from lasting_function where is_ours
  having count(*) > 0
  union all
  select 2, format(
    'revoke execute on function %s from public', string_agg(name, ', ' order by name))
  from lasting_function
  having count(*) > 0
  union all
  select 3, format('revoke connect, temporary on database %I from public', d.datname)
  from pg_database d
  where d.datname in (current_database(), 'template1')
    and exists (
      select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) right_of
      where right_of.grantee = 0
        and (right_of.privilege_type = 'TEMPORARY'
          or right_of.privilege_type = 'CONNECT' and d.datname = 'template1'))
  union all
  select 4, format('alter role %I connection limit %s', rolname, connections)
  from role where rolconnlimit <> connections
  union all
  select 5, format('alter role %I in database %I reset all', role.rolname, d.datname)
  from pg_db_role_setting s
  join role on role.oid = s.setrole
  join pg_database d on d.oid = s.setdatabase
  union all
  select 6, format('alter role %I reset all', rolname) || (
    select string_agg(
      format(
        '; alter role %I set %s = %L',
        rolname, split_part(wanted, '=', 1), split_part(wanted, '=', 2)),
      '' order by wanted)
    from unnest(settings) wanted
  )
  from role
  where array(select unnest(rolconfig) order by 1) is distinct from settings
) as door (turn, statement)
order by door.turn, door.statement
