-- One row per business of :businesses that anything is said of now: the data years, and what its newest
-- row says of each compared field, in the order of MatchFields.
with
told as (
  select
    i.business_id, i.submission_id, i.sheet, i.row, o.data_year,
    array[o.nik, o.nib, o.phone, o.district_code, o.kbli, o.owner_name, o.business_name,
      o.village_name, o.address, o.founded_year::text, coalesce(o.product, o.activity)] as cells
  from warehouse.identity i
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where i.business_id = any (:businesses) and i.known_to = 'infinity'
)
select distinct on (t.business_id)
  t.business_id, t.submission_id, t.sheet, t.row, t.cells,
  min(t.data_year) over business as first_year,
  max(t.data_year) over business as last_year,
  count(*) over business as rows
from told t
window business as (partition by t.business_id)
order by t.business_id, t.data_year desc, t.submission_id desc, t.sheet, t.row
