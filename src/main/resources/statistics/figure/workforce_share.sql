-- One row per area, numerator and denominator series for data year :year, in percent.
-- Workers are those reported by active businesses; missing ones are counted, never imputed, and where
-- none is reported there is no sum. An area that lacks regencies has no share, for its denominator is of
-- all; nor has one whose denominator is not known; the unemployed are no denominator. Of several months of
-- a year the latest counts. Coverage and flag are those of growth.
-- needs: area_total, growth
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
    sum(t.value) filter (where t.b = 'telling_sector') as telling_sector,
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
    coalesce(s.businesses, z.none) as businesses,
    coalesce(s.workers, z.none) as workers,
    coalesce(s.male, z.none) as male,
    coalesce(s.female, z.none) as female,
    coalesce(s.paid, z.none) as paid,
    coalesce(s.unpaid, z.none) as unpaid,
    coalesce(s.businesses - s.reporting, z.none) as workers_missing,
    round(s.workers * 1.0 / nullif(s.reporting, 0), 4) as workers_per_unit
  from growth g
  cross join (values ('all'), ('productive')) n (numerator)
  left join summed s on s.area_code = g.area_code and s.numerator = n.numerator
  cross join lateral (
    -- Without a business there is no worker, unless no sector is told.
    select case
      when coalesce(s.businesses, 0) = 0
        and (n.numerator = 'all' and g.stock is not null or g.stock = 0 or s.telling_sector > 0)
        then 0
    end as none
  ) z
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
  case
    when f.workers is not null
      then greatest(f.workers - coalesce(f.male, 0) - coalesce(f.female, 0), 0)
  end,
  f.paid,
  f.unpaid,
  case
    when f.workers is not null
      then greatest(f.workers - coalesce(f.paid, 0) - coalesce(f.unpaid, 0), 0)
  end,
  f.workers_missing,
  f.workers_per_unit,
  d.series,
  v.value,
  v.source,
  v.released_on,
  case when f.reported = f.expected then round(f.workers * 100.0 / v.value, 4) end,
  case
    when f.stock is null then 'no_submission'
    when v.value is null then 'denominator_unknown'
    when f.workers is null then 'not_told'
    when f.reported < f.expected then 'year_incomplete'
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
