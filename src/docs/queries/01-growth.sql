-- How did the number of UMKM grow in each regency in 2022, over which base, and which regencies reported both years?
select a.label_id as area, g.stock, g.base, g.base_year, g.change, g.growth_pct, g.reason,
  g.reported = g.expected and g.reported_before = g.expected as reported_both_years,
  g.like_for_like_pct, g.like_for_like_regencies, g.flag
from growth g
join dim_area a on a.area_code = g.area_code
where g.year = 2022 and g.area_level in ('province', 'regency')
order by g.area_code;
