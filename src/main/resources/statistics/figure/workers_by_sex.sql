-- One row per area and sex of the workers for data year :year: workers that active businesses report,
-- in percent of those told apart. Unknown is what the workers reported exceed both by.
-- needs: area_total, growth
insert into workers_by_sex (
  year, area_code, area_level, sex, workers, businesses, share_of_told_pct, reason, reported,
  expected, completeness, flag, as_of, vintage
)
with
summed as (
  select
    area_code,
    max(value) filter (where b = 'workers') as workers,
    max(value) filter (where b = 'male') as male,
    max(businesses) filter (where b = 'male') as telling_male,
    max(value) filter (where b = 'female') as female,
    max(businesses) filter (where b = 'female') as telling_female,
    max(businesses) filter (where b = 'sex_unknown') as telling_neither
  from area_total
  where year = :year and measure = 'workers' and a = 'all'
  group by area_code
),
told as (
  select
    g.*,
    s.workers, s.male, s.telling_male, s.female, s.telling_female, s.telling_neither,
    coalesce(s.male, 0) + coalesce(s.female, 0) as apart
  from growth g
  left join summed s on s.area_code = g.area_code
  where g.year = :year and g.stock is not null
)
select
  t.year,
  t.area_code,
  t.area_level,
  x.sex,
  x.workers,
  coalesce(x.businesses, 0),
  case when x.sex <> 'unknown' then round(x.workers * 100.0 / nullif(t.apart, 0), 4) end,
  case when x.workers is null then 'not_told' end,
  t.reported,
  t.expected,
  t.completeness,
  t.flag,
  t.as_of,
  t.vintage
from told t
cross join lateral (
  values
    ('female', t.female, t.telling_female),
    ('male', t.male, t.telling_male),
    ('unknown', case when t.workers > t.apart then t.workers - t.apart else t.workers * 0 end, t.telling_neither)
) x (sex, workers, businesses)
