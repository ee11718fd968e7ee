-- One row per business and data year of :years that is in the stock of the year or of the year
-- before, with what became of it, where :regencies are concerned. Entered, first that fits: moved
-- in, reactivated, unknown founding year, birth, newly found. Left: moved out, closed, else
-- unconfirmed; without a report for two data years for which its regency did report, lapsed. A closure
-- or move that the next year's report tells is one of this year.
with
followed as (
  select
    b.year, b.business_id, b.is_stock, b.status, b.regency_code, b.district_code,
    b.class_reported, b.class_uu20, b.class_pp7, b.class_bps, b.has_nib,
    c.first_year, c.founded_year,
    coalesce(lag(b.year) over in_turn = b.year - 1, false) as has_before,
    lag(b.is_stock) over in_turn as was_stock,
    lag(b.regency_code) over in_turn as regency_before,
    lag(b.district_code) over in_turn as district_before,
    lag(b.class_reported) over in_turn as reported_before,
    lag(b.class_uu20) over in_turn as uu20_before,
    lag(b.class_pp7) over in_turn as pp7_before,
    lag(b.class_bps) over in_turn as bps_before,
    lag(b.has_nib) over in_turn as had_nib,
    lead(b.year) over in_turn as next_year,
    lead(b.status) over in_turn as next_status
  from business_year b
  join career c on c.business_id = b.business_id
  window in_turn as (partition by b.business_id order by b.year)
),
year_pair as (
  select p.*, f.business_id, f.first_year, f.founded_year,
    case when f.next_year = p.year + 1 then f.next_status end as later_status
  from followed f
  cross join lateral (
    select
      f.year, f.is_stock as is_now, f.has_before and f.was_stock as is_before,
      f.status, f.regency_code, f.district_code,
      case when f.has_before then f.regency_before end as regency_before,
      case when f.has_before then f.district_before end as district_before,
      f.class_reported, f.class_uu20, f.class_pp7, f.class_bps, f.has_nib,
      case when f.has_before then f.reported_before end as reported_before,
      case when f.has_before then f.uu20_before end as uu20_before,
      case when f.has_before then f.pp7_before end as pp7_before,
      case when f.has_before then f.bps_before end as bps_before,
      case when f.has_before then f.had_nib end as had_nib
    union all
    select
      f.year + 1, false, true, null, null, null, f.regency_code, f.district_code,
      null, null, null, null, null,
      f.class_reported, f.class_uu20, f.class_pp7, f.class_bps, f.has_nib
    where f.is_stock and f.next_year is distinct from f.year + 1
  ) p
)
select
  p.year,
  p.business_id,
  p.is_now,
  p.is_before,
  p.status,
  p.regency_code,
  p.district_code,
  p.regency_before,
  p.district_before,
  p.class_reported, p.class_uu20, p.class_pp7, p.class_bps, p.has_nib,
  p.reported_before, p.uu20_before, p.pp7_before, p.bps_before, p.had_nib,
  case
    when p.is_now and p.is_before then
      case
        when p.district_code = p.district_before then 'stayed'
        when p.regency_code = p.regency_before then 'moved_district'
        else 'moved_regency'
      end
    when p.is_now then
      case
        when p.first_year < p.year then 'reactivated'
        when p.founded_year is null or p.founded_year > p.year then 'unknown_founding'
        when p.founded_year = p.year then 'birth'
        else 'newly_found'
      end
    when 'moved' in (p.status, p.later_status) then 'moved_out'
    when 'closed' in (p.status, p.later_status) then 'closed'
    when coalesce(p.later_status, 'unconfirmed') = 'unconfirmed' and silent.data_year is not null
      then 'lapsed'
    else 'unconfirmed'
  end as event
from year_pair p
left join reporting silent
  on silent.regency_code = p.regency_before and silent.data_year = p.year + 1
where p.year = any (:years)
  and (p.is_now or p.is_before)
  and (p.regency_code = any (:regencies) or p.regency_before = any (:regencies))
