-- One row per regency and data year whose deadline went by within the last year without a report,
-- and that :channel has not told.
select
  l.year || '/' || l.area_code as subject,
  l.year::text as tahun,
  l.area_code as kode,
  a.name as nama,
  l.due_on::text as tenggat
from mart.load_status l
join reference.area a on a.area_code = l.area_code
where l.status = 'missing'
  and l.due_on > (now() at time zone 'Asia/Jakarta')::date - 366
  and not exists (
    select from upkeep.notice t
    where t.channel = :channel and t.kind = 'overdue'
      and t.subject = l.year || '/' || l.area_code
  )
order by l.year, l.area_code
