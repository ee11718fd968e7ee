-- One count per regency and data year: affected businesses that it reports but that count in another
-- regency. Where not all are counted, only touched ones can newly do so, or not any more. A submission
-- is of one regency, so its number alone finds its rows.
-- needs: affected_year, effective, identified
select
  b.year, e.regency_code, e.regency_code, 'several', '', '', count(distinct b.business_id),
  count(distinct b.business_id)
from effective e
join identified i
  on i.submission_id = e.submission_id and i.known_from <= :moment and :moment < i.known_to
join affected_year b
  on b.business_id = i.business_id and b.year = e.data_year and b.regency_code <> e.regency_code
group by b.year, e.regency_code
