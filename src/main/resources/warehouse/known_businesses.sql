-- One row per business that counts as active in regency :regency for year :year, as the latest
-- submission in effect tells it, in the order of districts and names. Columns have the names of
-- id.lumbung.domain.Field; words of closed lists are our own, as in the warehouse.
with
told as (
  select distinct on (i.business_id) o.*, i.business_id
  from warehouse.effect e
  join warehouse.observation o
    on o.regency_code = e.regency_code and o.submission_id = e.submission_id
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  where e.regency_code = :regency
    and e.data_year = :year
    and e.known_to = 'infinity'
  order by i.business_id, e.known_from desc, o.sheet, o.row
)
select
  cast(b.template_key as text) as business_key,
  t.nik,
  t.family_card,
  t.owner_name,
  t.sex,
  t.business_name,
  t.address,
  t.village_name as village,
  a.name as district,
  t.phone,
  t.activity,
  t.product,
  t.kbli,
  t.nib,
  coalesce(t.pirt_number, t.pirt_status) as pirt,
  coalesce(t.halal_number, t.halal_status) as halal,
  t.own_capital_idr,
  t.borrowed_capital_idr,
  t.annual_sales_idr,
  t.workers_male as male_workers,
  t.workers_female as female_workers,
  t.workers_total as workers,
  t.founded_year,
  t.class_reported as reported_class,
  t.financing,
  t.market_reach as market
from told t
join warehouse.business b on b.business_id = t.business_id
left join reference.area a on a.area_code = t.district_code
where t.status = 'active'
order by t.district_code, t.business_name, t.business_id
