-- How many of those first counted in 2020 still stood in 2021 and 2022?
select f.year as first_counted, b.year, count(*) as still_active,
  count(*) filter (where f.founded_year = f.year) as of_them_founded_that_year
from business_year f
join business_year b on b.business_id = f.business_id and b.is_stock
where f.year = 2020 and f.is_stock and not exists (select from business_year e
  where e.business_id = f.business_id and e.is_stock and e.year < f.year)
group by f.year, b.year
order by b.year;
