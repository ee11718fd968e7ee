-- Is this figure provisional or final, published or draft (no row: nothing is published), and who has not reported?
select p.year, g.flag, p.vintage, p.as_of, p.published_at, g.reported, g.expected,
  (select string_agg(a.label_id, ', ' order by a.area_code)
    from growth r join dim_area a on a.area_code = r.area_code
    where r.year = p.year and r.area_level = 'regency' and r.reported = 0) as not_reported
from publication p
join growth g on g.year = p.year and g.area_level = 'province'
order by p.year;
