-- One row per figure that differs between the newly computed tables and mart; years and areas that
-- appear or vanish count too. as_of and vintage are no figures.
select 'growth' as figure, coalesce(n.year, o.year) as year, coalesce(n.area_code, o.area_code) as area_code
from pg_temp.growth n
full join mart.growth o on o.year = n.year and o.area_code = n.area_code
where (n.stock, n.owners, n.base, n.like_for_like_pct, n.reported, n.expected, n.flag)
  is distinct from (o.stock, o.owners, o.base, o.like_for_like_pct, o.reported, o.expected, o.flag)
union all
select 'workforce_share', coalesce(n.year, o.year), coalesce(n.area_code, o.area_code)
from pg_temp.workforce_share n
full join mart.workforce_share o
  on o.year = n.year
  and o.area_code = n.area_code
  and o.numerator = n.numerator
  and o.series = n.series
where (n.workers, n.businesses, n.workers_missing, n.denominator, n.flag)
  is distinct from (o.workers, o.businesses, o.workers_missing, o.denominator, o.flag)
union all
select 'size_class', coalesce(n.year, o.year), coalesce(n.area_code, o.area_code)
from pg_temp.size_class n
full join mart.size_class o
  on o.year = n.year
  and o.area_code = n.area_code
  and o.regime = n.regime
  and o.size_class = n.size_class
where n.businesses is distinct from o.businesses
