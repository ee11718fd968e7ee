-- One row per area and digital channel for data year :year: active businesses that
-- are found there, in percent of
-- all and of those that tell. Where nobody tells there is no share.
-- needs: area_total, growth
insert into digital (
  year, area_code, area_level, channel, businesses, told, not_told, covered, share_pct,
  share_of_told_pct, reason, reported, expected, completeness, flag, as_of, vintage
)
with
counted as (
  select
    area_code, a,
    coalesce(sum(value) filter (where b = 'yes'), 0) as covered,
    coalesce(sum(value) filter (where b = 'not_told'), 0) as not_told
  from area_total
  where year = :year and measure = 'digital'
  group by area_code, a
),
figure as (
  select
    g.*,
    c.channel,
    coalesce(t.covered, 0) as covered,
    coalesce(t.not_told, 0) as not_told,
    g.stock - coalesce(t.not_told, 0) as told
  from growth g
  cross join (values ('social_media'), ('marketplace'), ('any')) c (channel)
  left join counted t
    on t.area_code = g.area_code
    and t.a = c.channel
  where g.year = :year and g.stock > 0
)
select
  c.year,
  c.area_code,
  c.area_level,
  c.channel,
  c.stock,
  c.told,
  c.not_told,
  c.covered,
  case when c.told > 0 then round(c.covered * 100.0 / c.stock, 4) end,
  round(c.covered * 100.0 / nullif(c.told, 0), 4),
  case when c.told = 0 then 'not_told' end,
  c.reported,
  c.expected,
  c.completeness,
  statistics.flag_of(c.flag, c.not_told::bigint, c.stock, :notToldLimit),
  c.as_of,
  c.vintage
from figure c
