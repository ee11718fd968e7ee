-- What do they do: structure by KBLI section and division, with workers and sales?
select s.kbli_section, k.label_id as section, s.kbli_division, v.label_id as division, s.businesses,
  s.share_pct, s.workers, s.workers_told, s.sales_idr, s.sales_told, s.reason, s.flag
from sector s
left join dim_kbli_section k on k.kbli_version = '2020' and k.code = s.kbli_section
left join dim_kbli_division v on v.kbli_version = '2020' and v.code = s.kbli_division
where s.year = 2022 and s.area_code = '62'
order by s.kbli_section, s.kbli_division <> 'all', s.kbli_division;
