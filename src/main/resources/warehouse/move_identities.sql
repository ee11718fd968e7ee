-- One identity per open identity of business :from, which is closed at :moment: the same
-- observation, now of business :to. A NIK other than the one that :to carries is held to be wrong, by the word of the reviewer: the
-- identity then goes without it, with the owner of :to.
with
target as materialized (
  select
    b.nik_key,
    (
      select i.owner_id
      from warehouse.identity i
      where i.business_id = :to and i.known_to = 'infinity' and i.owner_id is not null
      order by i.nik_key is null, i.known_from
      limit 1
    ) as owner_id
  from warehouse.business b
  where b.business_id = :to
),
closed as (
  update warehouse.identity
  set known_to = :moment
  where business_id = :from and known_to = 'infinity'
  returning regency_code, submission_id, sheet, row, owner_id, nik_key
)
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  c.regency_code, c.submission_id, c.sheet, c.row, :to,
  coalesce(t.owner_id, c.owner_id),
  case when c.nik_key = t.nik_key then c.nik_key end,
  :moment, :reason, :actor
from closed c
cross join target t
