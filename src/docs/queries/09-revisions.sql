-- How often was the 2021 figure revised, by how much, and why?
select a.label_id as area, count(r.revision) over (partition by r.area_code) as revisions,
  r.revision_number, r.value, r.previous_value, r.revision, r.revision_pct, r.cause,
  r.flag, r.as_of, r.vintage
from revision r
join dim_area a on a.area_code = r.area_code
where r.year = 2021 and r.measure = 'stock' and r.area_level in ('province', 'regency')
order by r.area_code, r.revision_number;
