-- One row per year and area whose growth figures moved, kept under the new vintage.
insert into mart.growth_vintage
select n.*
from pg_temp.growth n
left join mart.growth o on o.year = n.year and o.area_code = n.area_code
where (
    n.stock, n.owners, n.base, n.growth_pct, n.like_for_like_pct, n.reported, n.expected, n.flag,
    n.reported_before)
  is distinct from (
    o.stock, o.owners, o.base, o.growth_pct, o.like_for_like_pct, o.reported, o.expected, o.flag,
    o.reported_before)
