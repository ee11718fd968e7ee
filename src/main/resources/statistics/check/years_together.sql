-- One row per data year that has to be published with :years: the base year of one of them whose
-- published stock is not its base, or the year after one of them whose published base is not its stock.
select distinct g.year - 1
from growth g
left join statistics.in_force f on f.year = g.year - 1
left join statistics.published_cell c
  on c.publication_id = f.publication_id and c.year = f.year and c.figure = 'growth'
  and c.area_code = g.area_code
where g.year = any (:years)
  and g.year - 1 <> all (:years)
  and g.base is not null
  and (f.year is null or g.base <> coalesce(c.value, 0))
union
select distinct f.year
from growth g
join statistics.in_force f on f.year = g.year + 1
left join statistics.in_force own on own.year = g.year
left join statistics.published_cell c
  on c.publication_id = own.publication_id and c.year = own.year and c.figure = 'growth'
  and c.area_code = g.area_code
where g.year = any (:years)
  and f.year <> all (:years)
  and (own.year is null or coalesce(g.stock, 0) <> coalesce(c.value, 0))
