-- One row per reach and destination of the province for data year :year.
select reach, destination, businesses, share_pct, reason, flag
from market_reach
where year = :year and area_level = 'province'
order by reach, destination
