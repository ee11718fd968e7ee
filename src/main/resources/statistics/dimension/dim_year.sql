-- Adds the data years of which something counts or is printed, and the years before them, to mart.
insert into mart.dim_year (year, year_date, label_id, label_en)
select distinct y.year, make_date(y.year, 12, 31), y.year::text, y.year::text
from (
  select data_year::integer as year from warehouse.effect
  union
  select data_year - 1 from warehouse.effect
  union
  select year from reference.published
) y
on conflict do nothing
