-- One row per data year, regency and cause by which vintage :vintage differs from what was known at
-- :last: submissions for the first time (:closingDays tells which were late), sent again or added
-- to, withdrawn, and decisions about which business an observation speaks of.
insert into mart.vintage_cause (vintage, year, regency_code, cause)
select distinct :vintage, e.data_year, e.regency_code,
  case
    when e.reason like 'reopened%' then 'withdrawal'
    when exists (
      select
      from warehouse.effect before
      where before.regency_code = e.regency_code
        and before.data_year = e.data_year
        and before.known_from < e.known_from
    ) then 'correction'
    when (e.known_from at time zone 'Asia/Jakarta')::date > closing.day then 'late_submission'
    else 'submission'
  end
from warehouse.effect e
left join unnest(:years::integer[], :closingDays::date[]) closing (year, day)
  on closing.year = e.data_year
where e.known_from > :last and e.known_from <= :moment
union
select :vintage, e.data_year, e.regency_code, 'withdrawal'
from warehouse.effect e
where e.known_to > :last and e.known_to <= :moment and e.end_reason like 'withdrawn%'
union
select :vintage, e.data_year, e.regency_code, 'match_decision'
from warehouse.identity i
join warehouse.effect e
  on e.regency_code = i.regency_code and e.submission_id = i.submission_id
where i.known_to > :last and i.known_to <= :moment and i.known_to <> 'infinity'
