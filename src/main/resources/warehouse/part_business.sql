-- Inserts business :part for the observations of the relation parted, which spoke of :business. It
-- carries the NIK that they carried there; where they went without, because :business carries another,
-- the one that they tell.
insert into warehouse.business (business_id, nik_key, first_regency_code, created_by)
select
  :part,
  cast(
    coalesce(
      min(i.nik_key::text),
      case
        when b.nik_key is not null and count(distinct o.nik_key) = 1 then min(o.nik_key::text)
      end
    ) as uuid
  ),
  (array_agg(p.regency_code order by p.submission_id, p.sheet, p.row))[1],
  min(p.submission_id)
from parted p
join warehouse.identity i
  on i.regency_code = p.regency_code
  and i.submission_id = p.submission_id
  and i.sheet = p.sheet
  and i.row = p.row
  and i.known_to = 'infinity'
join warehouse.observation o
  on o.regency_code = p.regency_code
  and o.submission_id = p.submission_id
  and o.sheet = p.sheet
  and o.row = p.row
join warehouse.business b on b.business_id = :business
group by b.nik_key
