-- Inserts the active businesses that regency :regency named for year :year or the year before, as it
-- told them last, and that full submission :submission does not name: neither with its incoming rows
-- nor with one that is held back, by the NIK of its owner.
insert into warehouse.not_named (submission_id, business_id, data_year)
select :submission, last.business_id, last.data_year
from (
  select distinct on (i.business_id) i.business_id, e.data_year, o.status, o.nik_key
  from warehouse.effect e
  join warehouse.observation o
    on o.regency_code = e.regency_code and o.submission_id = e.submission_id
  join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  where e.regency_code = :regency
    and e.data_year in (:year, :year - 1)
    and e.known_to = 'infinity'
    and e.submission_id <> :submission
  order by i.business_id, e.data_year desc, e.known_from desc, o.sheet, o.row
) last
where last.status = 'active'
  and not exists (select from incoming n where n.business_id = last.business_id)
  and not exists (
    select from staging.staged_row held
    where held.submission_id = :submission
      and held.verdict = 'quarantined'
      and held.nik_key = last.nik_key
  )
on conflict do nothing
