-- Which ten districts have most UMKM, and per 1,000 residents where the population is known?
select a.label_id as district, a.parent_name as regency, g.stock, r.denominator as residents,
  r.value as per_1000_residents, r.reason, g.flag
from growth g
join dim_area a on a.area_code = g.area_code
left join relative_size r on r.year = g.year and r.area_code = g.area_code
  and r.indicator = 'businesses_per_1000_residents'
where g.year = 2022 and g.area_level = 'district' and g.stock is not null
order by g.stock desc, g.area_code
limit 10;
