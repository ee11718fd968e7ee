-- One row per channel of the province for data year :year.
select channel, covered, businesses, told, share_pct, share_of_told_pct, reason, flag
from digital
where year = :year and area_level = 'province'
order by channel
