-- One row per birth cohort and data year up to :year of the province.
select year, cohort, years_survived, born, survived, survival_pct, reason, flag
from survival
where year <= :year and area_level = 'province'
order by cohort, years_survived
