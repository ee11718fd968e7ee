-- One row per table of :tables that has grown by a fifth since PostgreSQL last looked at it, so that
-- joins of it would be planned for another size.
select t.name
from unnest(:tables::text[]) t (name)
join pg_class c on c.oid = to_regclass(t.name)
where pg_relation_size(c.oid) > 1.2 * c.relpages * current_setting('block_size')::integer
