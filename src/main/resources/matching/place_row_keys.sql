-- Updates the keys of every row under way: those whose place is known begin with it.
update matching.row_key r
set keys = (
  select array_agg(coalesce(p.key, k.hash) order by k.ordinal)
  from unnest(r.keys) with ordinality as k (hash, ordinal)
  left join placed p on p.hash = k.hash
)
where cardinality(r.keys) > 0
