-- One row per area for data year :year, known at :moment: stock, base, growth in percent.
-- Areas without a counted submission have no stock. A regency whose last submission is a part of its
-- year counts, but has not reported. A figure is provisional until all regencies
-- have reported and the year is closed (:isClosed), and revised when it differs from its first
-- final value. Where the year or the base year lacks regencies there is no growth; like for like then
-- compares the regencies of both years. A year in which the way of counting changed (:isBreak) is marked first of all.
-- needs: area_total
insert into growth (
  year, area_code, area_level, stock, owners, cut_off, base, base_year, base_cut_off, change,
  growth_pct, like_for_like_pct, reason, reported, expected, completeness, flag, as_of, vintage,
  reported_before, like_for_like_regencies, like_for_like_stock, like_for_like_base
)
with
reporting as (
  select distinct on (e.data_year, e.regency_code)
    e.data_year, e.regency_code, not e.is_part as is_whole
  from warehouse.effect e
  where e.data_year in (:year, :year - 1) and e.known_from <= :moment and :moment < e.known_to
  order by e.data_year, e.regency_code, e.known_from desc
),
place as (
  select
    a.area_code,
    a.area_level,
    r.area_code as regency_code
  from reference.area a
  join reference.area r
    on r.area_level = 'regency'
    and (a.area_level = 'province' or r.area_code in (a.area_code, a.parent_code))
),
coverage as (
  select
    p.area_code,
    p.area_level,
    count(*) as expected,
    count(now.regency_code) as sent,
    count(now.regency_code) filter (where now.is_whole) as reported,
    count(before.regency_code) as sent_before,
    count(before.regency_code) filter (where before.is_whole) as reported_before
  from place p
  left join reporting now
    on now.regency_code = p.regency_code and now.data_year = :year
  left join reporting before
    on before.regency_code = p.regency_code and before.data_year = :year - 1
  group by p.area_code, p.area_level
),
counted as (
  select
    t.year,
    t.area_code,
    sum(t.value) filter (where t.measure = 'stock') as stock,
    sum(t.value) filter (where t.measure = 'owners') as owners
  from area_total t
  where t.year in (:year, :year - 1) and t.measure in ('stock', 'owners')
  group by t.year, t.area_code
),
both_years as (
  select
    p.area_code,
    count(*) as regencies,
    coalesce(sum(now.stock), 0) as stock,
    coalesce(sum(before.stock), 0) as base
  from (
    select
      area_code, regency_code,
      case area_level when 'province' then regency_code else area_code end as part_code
    from place
  ) p
  join reporting r on r.regency_code = p.regency_code and r.data_year = :year and r.is_whole
  join reporting q
    on q.regency_code = p.regency_code and q.data_year = :year - 1 and q.is_whole
  left join counted now on now.area_code = p.part_code and now.year = :year
  left join counted before on before.area_code = p.part_code and before.year = :year - 1
  group by p.area_code
),
figure as (
  select
    c.*,
    case when c.sent > 0 then coalesce(now.stock, 0) end as stock,
    case when c.sent > 0 then coalesce(now.owners, 0) end as owners,
    case when c.sent_before > 0 then coalesce(before.stock, 0) end as base,
    case
      when c.sent = 0 then 'no_submission'
      when c.sent_before = 0 then 'no_submission_in_base_year'
      when c.reported_before < c.expected then 'base_incomplete'
      when c.reported < c.expected then 'year_incomplete'
      when coalesce(before.stock, 0) = 0 then 'base_is_zero'
    end as reason
  from coverage c
  left join counted now on now.area_code = c.area_code and now.year = :year
  left join counted before on before.area_code = c.area_code and before.year = :year - 1
),
first_final as (
  select distinct on (v.area_code) v.area_code, v.stock, v.base
  from mart.growth_vintage v
  where v.year = :year and v.flag = 'final' and v.as_of <= :moment
  order by v.area_code, v.vintage
)
select
  :year,
  f.area_code,
  f.area_level,
  f.stock,
  f.owners,
  make_date(:year, 12, 31),
  f.base,
  :year - 1,
  make_date(:year - 1, 12, 31),
  case when coalesce(f.reason, '') not in ('base_incomplete', 'year_incomplete') then f.stock - f.base end,
  case when f.reason is null then round((f.stock - f.base) * 100.0 / f.base, 4) end,
  round((b.stock - b.base) * 100.0 / nullif(b.base, 0), 4),
  f.reason,
  f.reported,
  f.expected,
  round(f.reported * 1.0 / f.expected, 4),
  case
    when :isBreak then 'break'
    when f.reported < f.expected or not :isClosed then 'provisional'
    when (v.stock, v.base) is distinct from (f.stock, f.base) and v.area_code is not null
      then 'revised'
    else 'final'
  end,
  :moment,
  :vintage,
  f.reported_before,
  coalesce(b.regencies, 0),
  b.stock,
  b.base
from figure f
left join both_years b on b.area_code = f.area_code
left join first_final v on v.area_code = f.area_code
