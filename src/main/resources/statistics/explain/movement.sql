-- One row per business behind the figure :measure (parts, transition or survival), its parts :one, :two,
-- :three and :four, of area :area and data year :year, known at :moment: where it stands, this year or,
-- where it left, the year before, or in the year of its birth; it adds one. As movement.sql tells events.
with
pair as (
  select
    coalesce(n.business_id, b.business_id) as business_id,
    coalesce(n.is_stock, false) as is_now,
    coalesce(b.is_stock, false) as is_before,
    n.status, n.regency_code, n.district_code,
    b.regency_code as regency_before, b.district_code as district_before,
    n.class_reported, n.class_uu20, n.class_pp7, n.class_bps,
    b.class_reported as reported_before, b.class_uu20 as uu20_before,
    b.class_pp7 as pp7_before, b.class_bps as bps_before,
    coalesce(case when n.is_stock then n.owner_sex else b.owner_sex end, 'unknown') as sex,
    case when n.is_stock then n.submission_id else b.submission_id end as submission,
    case when n.is_stock then n.sheet else b.sheet end as sheet,
    case when n.is_stock then n.row else b.row end as row
  from (select * from business_year where year = :year) n
  full join (select * from business_year where year = :year - 1) b on b.business_id = n.business_id
  where :measure <> 'survival'
    and (n.is_stock or b.is_stock)
    and :area in (
      left(n.regency_code, 2), n.regency_code, n.district_code,
      left(b.regency_code, 2), b.regency_code, b.district_code)
    and (:one = 'law_change' or exists (
      select from growth g
      where g.year = :year and g.area_code = :area and g.stock is not null and g.base is not null
    ))
),
reporting as (
  select told.regency_code
  from (
    select distinct on (e.data_year, e.regency_code) e.regency_code, e.is_part
    from warehouse.effect e
    where e.data_year in (:year, :year + 1) and e.known_from <= :moment and :moment < e.known_to
    order by e.data_year, e.regency_code, e.known_from desc
  ) told
  where not told.is_part
  group by told.regency_code
  having count(*) = 2
),
history as (
  select
    business_id,
    min(year) filter (where is_stock) as first_year,
    min(founded_year) filter (where founded_year between 1900 and year) as founded_year
  from business_year
  where :measure = 'survival' or business_id in (select business_id from pair)
  group by business_id
),
moved as (
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
          when h.first_year < :year then 'reactivated'
          when h.founded_year is null or h.founded_year > :year then 'unknown_founding'
          when h.founded_year = :year then 'births'
          else 'newly_found'
        end
      when 'moved' in (p.status, later.status) then 'moved_out'
      when 'closed' in (p.status, later.status) then 'closed'
      when coalesce(later.status, 'unconfirmed') = 'unconfirmed' and silent.regency_code is not null
        then 'lapsed'
      else 'unconfirmed'
    end as event
  from pair p
  join history h on h.business_id = p.business_id
  left join business_year later on later.business_id = p.business_id and later.year = :year + 1
  left join reporting silent on silent.regency_code = p.regency_before
),
placed as (
  select
    m.*,
    :area in (left(m.regency_code, 2), m.regency_code, m.district_code) as is_here,
    :area in (left(m.regency_before, 2), m.regency_before, m.district_before) as was_here,
    case length(:area)
      when 2 then m.event not in ('stayed', 'moved_district', 'moved_regency')
      when 5 then m.event not in ('stayed', 'moved_district')
      else m.event <> 'stayed'
    end as is_move
  from moved m
),
behind as (
  select p.submission, p.sheet::integer, p.row, p.district_code
  from placed p
  where :measure = 'parts' and p.is_now and p.is_here and p.is_move
    and (:one in ('entered', p.event) or :one = 'moved_in' and p.event like 'moved%')
  union all
  select b.submission_id, b.sheet::integer, b.row, b.district_code
  from placed p
  join business_year b on b.business_id = p.business_id and b.year = :year - 1
  where :measure = 'parts' and p.is_before and p.was_here and p.is_move
    and (:one in ('left_stock', p.event) or :one = 'moved_out' and p.event like 'moved%')
  union all
  select
    p.submission, p.sheet::integer, p.row,
    case when p.is_now then p.district_code else p.district_before end
  from placed p
  cross join lateral (
    values
      ('reported', p.reported_before, p.class_reported),
      ('uu20', p.uu20_before, p.class_uu20),
      ('pp7', p.pp7_before, p.class_pp7),
      ('bps', p.bps_before, p.class_bps)
  ) c (regime, before, after)
  where :measure = 'transition' and c.regime = :one
    and case when p.is_now then p.is_here else p.was_here end
    and :two = case when p.is_before then coalesce(c.before, 'unknown') else 'new' end
    and :three = case
      when p.is_now then coalesce(c.after, 'unknown')
      when p.event in ('closed', 'lapsed') then 'closed'
      else 'not_counted'
    end
    and :four in ('all', p.sex)
  union all
  select p.submission, p.sheet::integer, p.row, p.district_code
  from placed p
  where :measure = 'transition' and :one = 'law_change' and p.is_now and p.is_here
    and :two = coalesce(p.class_uu20, 'unknown')
    and :three = coalesce(p.class_pp7, 'unknown')
    and :four in ('all', p.sex)
  union all
  select b.submission_id, b.sheet::integer, b.row, b.district_code
  from history h
  join business_year b on b.business_id = h.business_id and b.year = h.first_year
  join business_year alive on alive.business_id = h.business_id and alive.year = :year and alive.is_stock
  where :measure = 'survival'
    and h.first_year = h.founded_year
    and h.first_year::text = :one
    and :area in (left(b.regency_code, 2), b.regency_code, b.district_code)
)
select submission, sheet, row, district_code, 1::bigint as adds
from behind
order by submission, sheet, row
