-- One row per channel of area :area for data year :year.
select channel, covered, businesses, told, share_pct, share_of_told_pct, reason, flag
from digital
where year = :year and area_code = :area
order by channel
