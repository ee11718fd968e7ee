-- One row per band of yearly sales of area :area for data year :year.
select band, businesses, told, share_pct, share_of_told_pct, reason, flag
from sales_band
where year = :year and area_code = :area
order by band
