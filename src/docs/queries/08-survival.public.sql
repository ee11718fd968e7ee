-- How many of those born (founded) in 2020 and counted that year still stood in 2021 and 2022?
select a.label_id as area, s.year, s.born, s.survived, s.survival_pct, s.reason, s.flag
from survival s
join dim_area a on a.area_code = s.area_code
where s.cohort = 2020
order by s.area_code, s.year;
