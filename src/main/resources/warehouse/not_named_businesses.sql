-- One row per business that full submission :submission does not name, as it was told last for the
-- year for which it was named last, in the order of districts and names. Columns have the names of
-- id.lumbung.domain.Field. Who is merged or counts no longer since then is listed all the same.
with
last as (
  select distinct on (n.business_id) n.data_year, o.business_name, o.owner_name, o.district_code,
    o.village_name
  from warehouse.not_named n
  join warehouse.identity i on i.business_id = n.business_id
  join warehouse.effect e
    on e.submission_id = i.submission_id
    and e.data_year = n.data_year
    and e.submission_id <> n.submission_id
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where n.submission_id = :submission
  order by n.business_id, e.known_from desc, i.known_from desc, o.sheet, o.row
)
select
  l.business_name,
  l.owner_name,
  a.name as district,
  l.village_name as village,
  l.data_year
from last l
left join reference.area a on a.area_code = l.district_code
order by a.name, l.business_name, l.owner_name
