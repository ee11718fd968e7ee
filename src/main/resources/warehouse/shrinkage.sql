-- One row: the stock that regency :regency has now for year :year, and had for the year before (null
-- where it sent nothing), the stock it would have with the incoming rows, which replace all it sent
-- before, and how many of the first those rows name.
with
counted as (
  select distinct e.data_year, i.business_id
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
    and o.status = 'active'
)
select
  (select count(*) from counted where data_year = :year) as before,
  nullif((select count(*) from counted where data_year = :year - 1), 0) as year_before,
  (select count(*) from incoming where status = 'active') as after,
  (
    select count(*)
    from counted c
    where c.data_year = :year
      and exists (select 1 from incoming n where n.business_id = c.business_id)
  ) as named
