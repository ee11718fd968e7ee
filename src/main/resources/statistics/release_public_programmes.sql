-- One row per programme and denominator of the province for data year :year, as everyone may read them.
select programme, denominator, covered, businesses, told, share_pct, share_of_told_pct, reason, flag
from mart_public.programme_coverage
where year = :year and area_level = 'province'
order by programme, denominator
