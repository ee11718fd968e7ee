-- One row per data year (at most one): whether :year is published, and by how much its figures would move.
select
  year, state, vintage, published_vintage, stock, published_stock, stock - published_stock as moved
from mart.publication
where year = :year
