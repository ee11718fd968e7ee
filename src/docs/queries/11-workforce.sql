-- Which share of the labour force works in UMKM, under each denominator, by regency, women and men?
select a.label_id as area, s.label_id as denominator_series, w.workers, f.workers as women,
  m.workers as men, f.share_of_told_pct as women_of_told_pct, w.denominator,
  w.share_pct, w.reason, w.denominator_source, w.workers_missing, w.flag
from workforce_share w
join dim_area a on a.area_code = w.area_code join dim_series s on s.code = w.series
left join workers_by_sex f on f.year = w.year and f.area_code = w.area_code and f.sex = 'female'
left join workers_by_sex m on m.year = w.year and m.area_code = w.area_code and m.sex = 'male'
where w.year = 2022 and w.numerator = 'all' and w.area_level in ('province', 'regency')
order by w.area_code, s.position;
