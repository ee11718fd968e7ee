-- One row per value that the province's stock and growth ever had, up to data year :year.
select
  year, measure, revision_number, value, previous_value, revision, revision_pct, cause, flag, vintage,
  as_of
from mart.revision
where area_level = 'province' and year <= :year and measure in ('stock', 'growth_pct')
order by measure desc, year, revision_number
