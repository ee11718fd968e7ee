-- One row per year and area whose growth figures moved, kept under the new vintage.
insert into mart.growth_vintage (
  year, area_code, area_level, stock, owners, cut_off, base, base_year, base_cut_off, change,
  growth_pct, like_for_like_pct, reason, reported, expected, completeness, flag, as_of, vintage,
  reported_before, like_for_like_regencies, like_for_like_stock, like_for_like_base
)
select
  n.year, n.area_code, n.area_level, n.stock, n.owners, n.cut_off, n.base, n.base_year,
  n.base_cut_off, n.change, n.growth_pct, n.like_for_like_pct, n.reason, n.reported, n.expected,
  n.completeness, n.flag, n.as_of, n.vintage, n.reported_before, n.like_for_like_regencies,
  n.like_for_like_stock, n.like_for_like_base
from pg_temp.growth n
left join mart.growth o on o.year = n.year and o.area_code = n.area_code
where (
    n.stock, n.owners, n.base, n.growth_pct, n.like_for_like_pct, n.reported, n.expected, n.flag,
    n.reported_before)
  is distinct from (
    o.stock, o.owners, o.base, o.growth_pct, o.like_for_like_pct, o.reported, o.expected, o.flag,
    o.reported_before)
