-- One row per KBLI section of area :area for data year :year; sales in rupiah.
select
  s.kbli_section, d.label_id, d.label_en, s.businesses, s.share_pct, s.workers, s.workers_told,
  s.sales_idr, s.sales_told, s.reason, s.flag
from sector s
left join mart.dim_kbli_section d on d.kbli_version = :kbliVersion and d.code = s.kbli_section
where s.year = :year and s.area_code = :area and s.kbli_division = 'all'
order by s.kbli_section
