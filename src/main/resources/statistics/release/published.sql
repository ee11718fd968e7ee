-- One row per data year (at most one): since when the figures of :year are published.
select year, published_at
from mart_public.publication
where year = :year
