-- One row per band of yearly sales of the province for data year :year.
select band, businesses, told, share_pct, share_of_told_pct, reason, flag
from sales_band
where year = :year and area_level = 'province'
order by band
