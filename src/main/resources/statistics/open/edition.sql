-- One row: first and last data year that everyone may read, and of what moment they are.
select min(year) as first_year, max(year) as last_year, max(as_of) as as_of, max(vintage) as vintage
from mart_public.growth
