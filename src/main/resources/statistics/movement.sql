-- One row per business and data year of :years that is in the stock of the year or of the year
-- before, with what became of it, where :regencies are concerned. Entered, first that fits: moved
-- in, reactivated, unknown founding year, birth, newly found. Left: moved out, closed, else
-- unconfirmed; without a report for two data years for which its regency did report, lapsed. A closure
-- or move that the next year's report tells is one of this year. Analyzed after it is filled.
create temporary table movement on commit drop as
with
concerned as (
  select b.*
  from business_year b
  join career c on c.business_id = b.business_id
),
year_pair as (
  select
    coalesce(now.year, before.year + 1) as year,
    coalesce(now.business_id, before.business_id) as business_id,
    coalesce(now.is_stock, false) as is_now,
    coalesce(before.is_stock, false) as is_before,
    now.status,
    now.regency_code,
    now.district_code,
    before.regency_code as regency_before,
    before.district_code as district_before,
    now.class_reported, now.class_uu20, now.class_pp7, now.class_bps, now.has_nib,
    before.class_reported as reported_before,
    before.class_uu20 as uu20_before,
    before.class_pp7 as pp7_before,
    before.class_bps as bps_before,
    before.has_nib as had_nib
  from concerned now
  full join concerned before
    on before.business_id = now.business_id and before.year = now.year - 1
),
reporting as (
  select distinct e.data_year, e.regency_code
  from warehouse.effect e
  join warehouse.effect f
    on f.regency_code = e.regency_code
    and f.data_year = e.data_year - 1
    and f.known_from <= :moment
    and :moment < f.known_to
  where e.known_from <= :moment and :moment < e.known_to
)
select
  p.*,
  case
    when p.is_now and p.is_before then
      case
        when p.district_code = p.district_before then 'stayed'
        when p.regency_code = p.regency_before then 'moved_district'
        else 'moved_regency'
      end
    when p.is_now then
      case
        when c.first_year < p.year then 'reactivated'
        when c.founded_year is null or c.founded_year > p.year then 'unknown_founding'
        when c.founded_year = p.year then 'birth'
        else 'newly_found'
      end
    when 'moved' in (p.status, later.status) then 'moved_out'
    when 'closed' in (p.status, later.status) then 'closed'
    when coalesce(later.status, 'unconfirmed') = 'unconfirmed' and silent.data_year is not null
      then 'lapsed'
    else 'unconfirmed'
  end as event
from year_pair p
join career c on c.business_id = p.business_id
left join concerned later
  on later.business_id = p.business_id and later.year = p.year + 1
left join reporting silent
  on silent.regency_code = p.regency_before and silent.data_year = p.year + 1
where p.year = any (:years)
  and (p.is_now or p.is_before)
  and (p.regency_code = any (:regencies) or p.regency_before = any (:regencies))
