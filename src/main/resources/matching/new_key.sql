-- One row per blocking key of a new row: those of submission :submission with numbers from :from to
-- below :to. refinement parts a key that leads to too much, by_nik tells keys made from the NIK. In
-- the order of the keys, in which they are looked up.
create temporary table new_key on commit drop as
select
  r.row_number, r.signature, k.key, k.refinement, k.ordinal <= r.by_nik as by_nik
from matching.row_key r
cross join lateral unnest(r.keys, r.refinements) with ordinality as k (key, refinement, ordinal)
where r.submission_id = :submission and r.row_number >= :from and r.row_number < :to
order by k.key
