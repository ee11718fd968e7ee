-- One row per finding code: how often it stands in submissions in effect, and in how many, the most
-- frequent errors first; :year null for all years, :regency null for all
-- regencies.
select
  f.code,
  min(f.severity) as severity,
  count(*) as findings,
  count(distinct f.submission_id) as submissions
from staging.finding f
join warehouse.effect e on e.submission_id = f.submission_id and e.known_to = 'infinity'
where f.severity in ('galat', 'peringatan') and not f.is_answered
  and (:year::integer is null or e.data_year = :year)
  and (:regency::text is null or e.regency_code = :regency)
group by f.code
order by count(*) filter (where f.severity = 'galat') desc, count(*) desc, f.code
limit :limit
