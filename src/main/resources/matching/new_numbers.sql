-- One row per run of :count new numbers of businesses, which others may take numbers between: the
-- first of the run and how many follow each other from there.
select min(number) as first, count(*) as length
from (
  select number, number - row_number() over () as run
  from (
    select nextval('warehouse.business_number') as number from generate_series(1, :count)
  ) given
) numbered
group by run
order by first
