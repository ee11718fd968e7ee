-- One row per programme and denominator of the province for data year :year.
select programme, denominator, covered, businesses, not_told, share_pct, flag
from mart.programme_coverage
where year = :year and area_level = 'province'
order by programme, denominator
