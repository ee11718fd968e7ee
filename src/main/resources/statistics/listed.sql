-- One row per observation of a touched business that counts for data year :year, known at :moment.
select
  i.business_id, i.owner_id, i.regency_code, i.submission_id, i.sheet, i.row, e.loaded_at
from identified i
join effective e
  on e.data_year = :year and e.regency_code = i.regency_code and e.submission_id = i.submission_id
where i.known_from <= :moment and :moment < i.known_to
