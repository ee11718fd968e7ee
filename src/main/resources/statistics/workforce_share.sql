-- One row per area, numerator and denominator series for data year :year, in percent.
-- Workers are those reported by active businesses; missing ones are counted, never imputed. An area
-- whose denominator is not known has no share; the unemployed are no denominator. Of several months of
-- a year the latest counts. Coverage and flag are those of growth.
insert into workforce_share (
  year, area_code, area_level, numerator, businesses, workers, workers_male, workers_female,
  workers_sex_unknown, workers_paid, workers_unpaid, workers_pay_unknown, workers_missing, workers_per_unit, series, denominator, denominator_source,
  denominator_released_on, share_pct, reason, reported, expected, completeness, flag, as_of, vintage
)
with
denominator as (
  select distinct on (area_code, series) area_code, series, value, source, released_on
  from reference.denominator
  where year = :year
  order by area_code, series, month desc
),
summed as (
  select
    t.area_code,
    t.a as numerator,
    sum(t.value) filter (where t.b = 'businesses') as businesses,
    sum(t.value) filter (where t.b = 'reporting') as reporting,
    sum(t.value) filter (where t.b = 'workers') as workers,
    sum(t.value) filter (where t.b = 'male') as male,
    sum(t.value) filter (where t.b = 'female') as female,
    sum(t.value) filter (where t.b = 'paid') as paid,
    sum(t.value) filter (where t.b = 'unpaid') as unpaid
  from area_total t
  where t.year = :year and t.measure = 'workers'
  group by t.area_code, t.a
),
figure as (
  select
    g.*,
    n.numerator,
    case when g.reported > 0 then coalesce(s.businesses, 0) end as businesses,
    case when g.reported > 0 then coalesce(s.workers, 0) end as workers,
    case when g.reported > 0 then coalesce(s.male, 0) end as male,
    case when g.reported > 0 then coalesce(s.female, 0) end as female,
    case when g.reported > 0 then coalesce(s.paid, 0) end as paid,
    case when g.reported > 0 then coalesce(s.unpaid, 0) end as unpaid,
    case when g.reported > 0 then coalesce(s.businesses - s.reporting, 0) end as workers_missing,
    round(s.workers * 1.0 / nullif(s.reporting, 0), 4) as workers_per_unit
  from growth g
  cross join (values ('all'), ('productive')) n (numerator)
  left join summed s on s.area_code = g.area_code and s.numerator = n.numerator
  where g.year = :year
)
select
  f.year,
  f.area_code,
  f.area_level,
  f.numerator,
  f.businesses,
  f.workers,
  f.male,
  f.female,
  greatest(f.workers - f.male - f.female, 0),
  f.paid,
  f.unpaid,
  greatest(f.workers - f.paid - f.unpaid, 0),
  f.workers_missing,
  f.workers_per_unit,
  d.series,
  v.value,
  v.source,
  v.released_on,
  round(f.workers * 100.0 / v.value, 4),
  case
    when f.workers is null then 'no_submission'
    when v.value is null then 'denominator_unknown'
  end,
  f.reported,
  f.expected,
  f.completeness,
  f.flag,
  f.as_of,
  f.vintage
from figure f
cross join (
  select distinct series from reference.denominator where series <> 'unemployed'
) d
left join denominator v
  on v.area_code = f.area_code and v.series = d.series
