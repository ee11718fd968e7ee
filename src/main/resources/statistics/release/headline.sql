-- One row per data year up to :year: the headline figures of area :area. Where a year lacks regencies there
-- is no change and no growth, but like for like.
select
  g.year, g.stock, g.base, g.base_year, g.reported_before,
  case when g.growth_pct is not null then g.change end as change,
  g.growth_pct, g.like_for_like_pct, g.like_for_like_regencies, g.like_for_like_stock,
  g.like_for_like_base, g.reason, p.growth_without_newly_found_pct, p.births, p.newly_found, p.deaths,
  w.businesses as businesses_told, w.workers, w.denominator, w.share_pct, w.reason as share_reason,
  w.flag as share_flag, g.reported, g.expected, g.flag
from growth g
left join growth_parts p on p.year = g.year and p.area_code = g.area_code
left join workforce_share w
  on w.year = g.year and w.area_code = g.area_code and w.numerator = 'all' and w.series = :series
where g.area_code = :area and g.year <= :year
order by g.year
