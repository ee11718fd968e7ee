-- One row per submission that was read, oldest first: rows that should have been data and how many of
-- them were held back; :regency null for all.
select
  s.regency_code, s.data_year::integer as year, s.submission_id as submission,
  to_char(s.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as received,
  b.seen - b.not_data as rows, b.quarantined
from staging.balance b
join intake.submission s on s.submission_id = b.submission_id
where s.regency_code is not null
  and s.data_year is not null
  and b.seen > b.not_data
  and (:regency::text is null or s.regency_code = :regency)
order by s.submission_id
