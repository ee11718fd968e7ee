-- One row per data year (at most one): whether :year is published, and since when.
select year, state, vintage, published_vintage, published_at
from mart.publication
where year = :year
