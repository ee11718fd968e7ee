-- One row per observation behind the figure :measure (stock or workers) of area :area and data year
-- :year: where it stands, and what it adds.
select
  b.submission_id as submission,
  b.sheet::integer,
  b.row,
  b.district_code,
  case when :measure = 'workers' then b.workers::bigint else 1 end as adds
from mart.business_year b
where b.year = :year
  and b.is_stock
  and :area in (left(b.regency_code, 2), b.regency_code, b.district_code)
  and (:measure <> 'workers' or b.workers is not null)
order by b.submission_id, b.sheet, b.row
