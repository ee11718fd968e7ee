-- One open identity per observation of the submission, known from :moment.
insert into warehouse.identity (
  regency_code, submission_id, sheet, row, business_id, owner_id, nik_key, known_from, reason, actor
)
select
  o.regency_code, o.submission_id, o.sheet, o.row, a.business_id, w.owner_id, o.nik_key,
  :moment, a.rule, :actor
from warehouse.observation o
join matching.assignment a
  on a.submission_id = o.submission_id and a.sheet = o.sheet and a.row = o.row
left join warehouse.owner w on w.nik_key = o.nik_key
where o.regency_code = :regency and o.submission_id = :submission
