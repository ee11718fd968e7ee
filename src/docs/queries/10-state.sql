-- Is this figure provisional or final, published or draft, and who has not reported?
select p.year, p.flag, p.state, p.vintage, p.published_vintage, p.published_at,
  p.reported, p.expected, string_agg(a.label_id, ', ' order by a.area_code) as not_reported
from publication p
left join load_status s on s.year = p.year and not s.is_reported
left join dim_area a on a.area_code = s.area_code
group by 1, 2, 3, 4, 5, 6, 7, 8 order by p.year;
