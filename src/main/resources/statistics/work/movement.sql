-- One row per data year of :years, place, class, legality, owner's sex and fate, now and the year before: affected
-- businesses in the stock of the year or of the year before, with what became of them. Entered, first
-- that fits: moved in, reactivated, unknown founding year, birth, newly found. Left: moved out, closed,
-- else unconfirmed; without a report for two data years for which its regency did report, lapsed. A
-- closure or move that the next year's report tells is one of this year. coalesce keeps the planner
-- from taking pairs of :years for rare ones, which it would sort.
-- needs: affected_year, career, reporting
with
year_pair as (
  select
    coalesce(n.business_id, b.business_id) as business_id,
    coalesce(n.year, b.year + 1) as year,
    coalesce(n.is_stock, false) as is_now,
    coalesce(b.is_stock, false) as is_before,
    n.status, n.regency_code, n.district_code,
    b.regency_code as regency_before,
    b.district_code as district_before,
    n.class_reported, n.class_uu20, n.class_pp7, n.class_bps, n.has_nib,
    b.class_reported as reported_before,
    b.class_uu20 as uu20_before,
    b.class_pp7 as pp7_before,
    b.class_bps as bps_before,
    b.has_nib as had_nib,
    coalesce(case when n.is_stock then n.owner_sex else b.owner_sex end, 'unknown') as owner_sex
  from affected_year n
  full join affected_year b on b.business_id = n.business_id and b.year = n.year - 1
  where n.is_stock or b.is_stock
)
select
  year, is_now, is_before, is_later, regency_code, district_code, regency_before, district_before,
  class_reported, class_uu20, class_pp7, class_bps, has_nib,
  reported_before, uu20_before, pp7_before, bps_before, had_nib, owner_sex,
  event,
  count(*) as businesses
from (
  select
    p.year,
    p.is_now,
    p.is_before,
    coalesce(later.is_stock, false) as is_later,
    p.regency_code,
    p.district_code,
    p.regency_before,
    p.district_before,
    p.class_reported, p.class_uu20, p.class_pp7, p.class_bps, p.has_nib,
    p.reported_before, p.uu20_before, p.pp7_before, p.bps_before, p.had_nib,
    p.owner_sex,
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
  left join affected_year later on later.business_id = p.business_id and later.year = p.year + 1
  left join reporting silent
    on silent.regency_code = p.regency_before and silent.data_year = p.year + 1
  where coalesce(p.year = any (:years), false)
) m
group by
  year, is_now, is_before, is_later, regency_code, district_code, regency_before, district_before,
  class_reported, class_uu20, class_pp7, class_bps, has_nib,
  reported_before, uu20_before, pp7_before, bps_before, had_nib, owner_sex,
  event
