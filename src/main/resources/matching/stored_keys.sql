-- One row per key of a stored description, with its place where that is known.
create temporary table stored on commit drop as
select coalesce(p.key, b.key) as key, b.refinement, b.profile_id, b.signature
from matching.block_key b
left join placed p on p.hash = b.key
