-- One row per other business of the owner of a business, with the name, trade and district that
-- survive and the data years of which something is said; :business, and :other which is left out.
with
owned as (
  select distinct i.owner_id
  from warehouse.identity i
  where i.business_id = any (array[
      warehouse.current_business(:business), warehouse.current_business(:other)
    ])
    and i.known_to = 'infinity'
    and i.owner_id is not null
),
sibling as (
  select i.business_id, min(o.data_year) as first_year, max(o.data_year) as last_year
  from warehouse.identity i
  join owned on owned.owner_id = i.owner_id
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where i.known_to = 'infinity'
    and i.business_id <> all (array[
      warehouse.current_business(:business), warehouse.current_business(:other)
    ])
  group by i.business_id
)
select
  s.business_id as business,
  max(g.value) filter (where g.field = 'business_name') as name,
  max(g.value) filter (where g.field = 'kbli') as kbli,
  max(a.name) as district,
  s.first_year::integer as first_year,
  s.last_year::integer as last_year
from sibling s
left join warehouse.golden_record g
  on g.business_id = s.business_id and g.field in ('business_name', 'kbli', 'district_code')
left join reference.area a on g.field = 'district_code' and a.area_code = g.value
group by s.business_id, s.first_year, s.last_year
order by s.business_id
