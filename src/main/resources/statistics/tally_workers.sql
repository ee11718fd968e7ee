-- One count per district and data year of :regencies: businesses in the stock, those that report
-- workers, and the workers, in all sectors and in the productive ones.
with
working as (
  select
    b.year,
    b.regency_code,
    b.district_code,
    b.is_productive,
    count(*) as businesses,
    count(b.workers) as reporting,
    sum(b.workers) as workers,
    sum(b.workers_male) as male,
    sum(b.workers_female) as female,
    sum(b.workers_paid) as paid,
    sum(b.workers_unpaid) as unpaid
  from business_year b
  where b.is_stock and b.regency_code = any (:regencies)
  group by b.year, b.regency_code, b.district_code, b.is_productive
)
select w.year, w.regency_code, w.district_code, 'workers', n.numerator, m.measured, sum(m.value)
from working w
join (values ('all'), ('productive')) n (numerator) on n.numerator = 'all' or w.is_productive
cross join lateral (
  values
    ('businesses', w.businesses),
    ('reporting', w.reporting),
    ('workers', w.workers),
    ('male', w.male),
    ('female', w.female),
    ('paid', w.paid),
    ('unpaid', w.unpaid)
) m (measured, value)
where m.value is not null
group by w.year, w.regency_code, w.district_code, n.numerator, m.measured
