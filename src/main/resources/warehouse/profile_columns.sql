-- Notes of the observations of submission :submission how many tell each column, and of columns with
-- few values how often each is told. A cell that says "unknown" tells nothing.
insert into warehouse.column_profile (submission_id, column_name, rows, filled, told)
with
observed as materialized (
  select
    owner_name, nik, family_card, sex, birth_date, education, has_disability, phone, email,
    village_name, address, postal_code, coordinates, business_name, legal_form, activity, product,
    kbli, founded_year, status, class_reported, nib, has_nib, npwp,
    nullif(pirt_status, 'unknown') as pirt_status, nullif(halal_status, 'unknown') as halal_status,
    nullif(ip_status, 'unknown') as ip_status, capital_idr, assets_idr, annual_sales_idr,
    workers_male, workers_female, workers_total, workers_paid, workers_unpaid, financing,
    has_formal_finance, has_mentoring, training, market_reach, has_social_media, has_marketplace
  from warehouse.observation
  where regency_code = :regency and submission_id = :submission
),
counted as (
  select
    count(owner_name) as owner_name, count(nik) as nik, count(family_card) as family_card,
    count(sex) as sex, count(birth_date) as birth_date, count(education) as education,
    count(has_disability) as has_disability, count(phone) as phone, count(email) as email,
    count(village_name) as village_name, count(address) as address,
    count(postal_code) as postal_code, count(coordinates) as coordinates,
    count(business_name) as business_name, count(legal_form) as legal_form,
    count(activity) as activity, count(product) as product, count(kbli) as kbli,
    count(founded_year) as founded_year, count(status) as status,
    count(class_reported) as class_reported, count(coalesce(nib, has_nib::text)) as has_nib,
    count(npwp) as npwp, count(pirt_status) as pirt_status, count(halal_status) as halal_status,
    count(ip_status) as ip_status, count(capital_idr) as capital_idr,
    count(assets_idr) as assets_idr, count(annual_sales_idr) as annual_sales_idr,
    count(workers_male) as workers_male, count(workers_female) as workers_female,
    count(workers_total) as workers_total, count(workers_paid) as workers_paid,
    count(workers_unpaid) as workers_unpaid, count(financing) as financing,
    count(has_formal_finance) as has_formal_finance, count(has_mentoring) as has_mentoring,
    count(training) as training, count(market_reach) as market_reach,
    count(has_social_media) as has_social_media, count(has_marketplace) as has_marketplace
  from observed
),
valued as (
  select
    case
      when grouping(sex) = 0 then 'sex'
      when grouping(education) = 0 then 'education'
      when grouping(has_disability) = 0 then 'has_disability'
      when grouping(status) = 0 then 'status'
      when grouping(class_reported) = 0 then 'class_reported'
      when grouping(has_nib) = 0 then 'has_nib'
      when grouping(pirt_status) = 0 then 'pirt_status'
      when grouping(halal_status) = 0 then 'halal_status'
      when grouping(has_formal_finance) = 0 then 'has_formal_finance'
      when grouping(has_mentoring) = 0 then 'has_mentoring'
      when grouping(market_reach) = 0 then 'market_reach'
      when grouping(has_social_media) = 0 then 'has_social_media'
      else 'has_marketplace'
    end as column_name,
    coalesce(
      sex, education, has_disability::text, status, class_reported, has_nib::text, pirt_status,
      halal_status, has_formal_finance::text, has_mentoring::text, market_reach,
      has_social_media::text, has_marketplace::text
    ) as value,
    count(*) as businesses
  from observed
  group by grouping sets (
    (sex), (education), (has_disability), (status), (class_reported), (has_nib), (pirt_status),
    (halal_status), (has_formal_finance), (has_mentoring), (market_reach), (has_social_media),
    (has_marketplace)
  )
),
gathered as (
  select column_name, jsonb_object_agg(value, businesses) as told
  from valued
  where value is not null
  group by column_name
)
select :submission, c.key, (select count(*) from observed), c.value::bigint, g.told
from counted
cross join lateral jsonb_each_text(to_jsonb(counted)) c
left join gathered g on g.column_name = c.key
on conflict do nothing
