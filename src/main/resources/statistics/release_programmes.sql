-- One row per programme and denominator of the province for data year :year.
select programme, denominator, covered, businesses, told, share_pct, share_of_told_pct, reason, flag
from mart.programme_coverage
where year = :year and area_level = 'province'
order by programme, denominator
