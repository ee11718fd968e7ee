-- One row per area, numerator and denominator series for data year :year, in percent.
-- Workers are those reported by active businesses; missing ones are counted, never imputed. An area
-- whose denominator is not known has no share; the unemployed are no denominator. Of several months of
-- a year the latest counts. Coverage and flag are those of growth.
insert into workforce_share (
  year, area_code, area_level, numerator, businesses, workers, workers_missing, workers_per_unit,
  series, denominator, denominator_source, share_pct, reason, reported, expected, completeness,
  flag, as_of, vintage
)
with
denominator as (
  select distinct on (area_code, series) area_code, series, value, source
  from reference.denominator
  where year = :year
  order by area_code, series, month desc
),
working as (
  select
    b.regency_code,
    b.district_code,
    n.numerator,
    count(*) as businesses,
    count(b.workers) as reporting,
    sum(b.workers) as workers
  from business_year b
  join (values ('all'), ('productive')) n (numerator)
    on n.numerator = 'all' or b.is_productive
  where b.year = :year and b.is_stock
  group by b.regency_code, b.district_code, n.numerator
),
summed as (
  select
    a.area_code,
    w.numerator,
    sum(w.businesses) as businesses,
    sum(w.reporting) as reporting,
    sum(w.workers) as workers
  from working w
  cross join lateral (
    values (left(w.regency_code, 2)), (w.regency_code), (w.district_code)
  ) a (area_code)
  group by a.area_code, w.numerator
),
figure as (
  select
    g.*,
    n.numerator,
    case when g.reported > 0 then coalesce(s.businesses, 0) end as businesses,
    case when g.reported > 0 then coalesce(s.workers, 0) end as workers,
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
  f.workers_missing,
  f.workers_per_unit,
  d.series,
  v.value,
  v.source,
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
