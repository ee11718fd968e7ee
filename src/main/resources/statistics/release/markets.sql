-- One row per reach and destination of area :area for data year :year.
select reach, destination, businesses, share_pct, reason, flag
from market_reach
where year = :year and area_code = :area
order by reach, destination
