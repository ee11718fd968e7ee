-- One row per blocking key of a new row: those of submission :submission with numbers from :from to
-- below :to. refinement parts a key that leads to too much, by_nik tells keys made from the NIK, and
-- a key with a signature leads only to descriptions that are alike. In the order of the keys, in
-- which they are looked up.
create temporary table new_key on commit drop as
select
  r.row_number, k.key, k.refinement, k.ordinal <= r.by_nik as by_nik,
  case when (r.shared >> (k.ordinal::integer - 1)) & 1 = 1 then r.signature end as signature
from matching.row_key r
cross join lateral unnest(r.keys, r.refinements) with ordinality as k (key, refinement, ordinal)
where r.submission_id = :submission and r.row_number >= :from and r.row_number < :to
order by k.key
