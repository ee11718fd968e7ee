-- Which share of businesses is owned by women, by regency, sector and size class?
select a.label_id as area, o.kbli_section, o.size_class,
  sum(o.businesses) filter (where o.sex = 'female') as women,
  sum(o.businesses) filter (where o.sex = 'unknown') as sex_unknown,
  case when bool_and(o.businesses is not null) then round(100.0
    * coalesce(sum(o.businesses) filter (where o.sex = 'female'), 0)
    / nullif(sum(o.businesses) filter (where o.sex <> 'unknown'), 0), 2) end as women_of_known_pct
from ownership o join dim_area a on a.area_code = o.area_code
where o.year = 2022 and o.area_level <> 'district' and 'all' in (o.kbli_section, o.size_class)
group by a.area_code, o.kbli_section, o.size_class order by a.area_code, o.kbli_section, o.size_class;
