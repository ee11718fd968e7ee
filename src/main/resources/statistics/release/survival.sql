-- One row per birth cohort and data year up to :year of area :area.
select year, cohort, years_survived, born, survived, survival_pct, reason, flag
from survival
where year <= :year and area_code = :area
order by cohort, years_survived
