-- Which share sells through social media or a marketplace?
select a.label_id as area, c.label_id as channel, d.businesses, d.told, d.not_told, d.covered,
  d.share_pct, d.share_of_told_pct, d.reason, d.flag
from digital d
join dim_area a on a.area_code = d.area_code
join dim_channel c on c.code = d.channel
where d.year = 2022 and d.area_level in ('province', 'regency')
order by d.area_code, c.position;
