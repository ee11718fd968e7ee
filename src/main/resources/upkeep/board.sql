-- One row per data year and regency with where its report stands and its most frequent finding;
-- :year null for all years, :regency null for all of them.
select
  l.year::integer as year,
  l.area_code,
  a.name as area,
  l.status,
  l.due_on::text as due,
  to_char(l.received_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as received,
  l.waiting,
  l.refused,
  l.quarantined,
  l.days_to_clean,
  f.code as top_finding
from mart.load_status l
join reference.area a on a.area_code = l.area_code
left join lateral (
  select f.code
  from staging.finding f
  join warehouse.effect e on e.submission_id = f.submission_id and e.known_to = 'infinity'
  where e.data_year = l.year and e.regency_code = l.area_code
    and f.severity in ('galat', 'peringatan') and not f.is_answered
  group by f.code
  order by count(*) filter (where f.severity = 'galat') desc, count(*) desc, f.code
  limit 1
) f on true
where (:year::integer is null or l.year = :year)
  and (:regency::text is null or l.area_code = :regency)
order by l.year desc, l.area_code
