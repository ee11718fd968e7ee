-- One row per warning that was answered for a business of submission :submission of regency :regency,
-- at the row that speaks of the business here: in this submission or in an earlier one.
create temporary table answered on commit drop as
select m.sheet, m.row, a.code, a.said
from staging.answered_warning a
join warehouse.identity i
  on i.regency_code = :regency
  and i.submission_id = a.submission_id
  and i.sheet = a.sheet
  and i.row = a.row
  and i.known_to = 'infinity'
join matching.assignment m
  on m.submission_id = :submission and m.business_id = i.business_id
union
select m.sheet, m.row, a.code, a.said
from staging.answered_warning a
join matching.assignment m
  on m.submission_id = a.submission_id and m.sheet = a.sheet and m.row = a.row
where a.submission_id = :submission
