-- Which share of food producers has a halal certificate, by regency, and how many did not tell?
select a.label_id as area, p.businesses as food_producers, p.told, p.not_told, p.covered,
  p.share_pct, p.share_of_told_pct, p.reason, p.flag
from programme_coverage p
join dim_area a on a.area_code = p.area_code
where p.year = 2022 and p.programme = 'halal' and p.denominator = 'food'
  and p.area_level in ('province', 'regency')
order by p.area_code;
