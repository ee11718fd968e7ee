-- One row per value that stock and growth of area :area ever had, up to data year :year.
select
  year, measure, revision_number, value, previous_value, revision, revision_pct, cause, flag, vintage,
  as_of
from mart.revision
where area_code = :area and year <= :year and measure in ('stock', 'growth_pct')
order by measure desc, year, revision_number
