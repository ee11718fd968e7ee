-- One row: how many businesses that regency :regency reported active for the year before :year no
-- submission in effect for :year names there; null where it reported nothing for the year before.
with
told as (
  select e.data_year, e.known_from, o.sheet, o.row, o.status, i.business_id
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
),
before as (
  select distinct on (business_id) business_id, status
  from told
  where data_year = :year - 1
  order by business_id, known_from desc, sheet, row
)
select
  case
    when exists (
      select from warehouse.effect
      where regency_code = :regency and data_year = :year - 1 and known_to = 'infinity'
    ) then (
      select count(*)
      from (
        select business_id from before where status = 'active'
        except
        select business_id from told where data_year = :year
      ) missing
    )
  end as not_named
