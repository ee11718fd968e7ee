-- One finding per submission that replaces an earlier one of its regency and year.
insert into staging.finding (submission_id, origin, sheet, row, ordinal, code, severity, arguments)
select
  :submission, 'match', 0, 0, 1, 'KIRIMAN_ULANG', :severity,
  jsonb_build_object(
    'kab', a.name,
    'periode', :year::text,
    'kiriman', :earlier::text,
    'tanggal', to_char(e.known_from at time zone 'Asia/Jakarta', 'DD-MM-YYYY')
  )
from reference.area a
join warehouse.effect e on e.submission_id = :earlier
where a.area_code = :regency
order by e.known_from
limit 1
on conflict do nothing
