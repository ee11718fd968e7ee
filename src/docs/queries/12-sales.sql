-- What do UMKM sell in a year, as a share of PDRB, and how sure is that (how many told)?
select a.label_id as area, r.numerator as sales_idr, r.denominator as grdp_idr, r.value as share_pct,
  s.told, g.stock, round(100.0 * s.told / nullif(g.stock, 0), 1) as told_pct, r.reason, r.flag
from relative_size r join dim_area a on a.area_code = r.area_code
join growth g on g.year = r.year and g.area_code = r.area_code
left join (select year, area_code, case when bool_and(sales_told is not null) then sum(sales_told) end as told
  from sector where kbli_division = 'all' group by 1, 2) s on s.year = r.year and s.area_code = r.area_code
where r.year = 2022 and r.indicator = 'sales_share_of_grdp_pct'
  and r.area_level in ('province', 'regency')
order by r.area_code;
