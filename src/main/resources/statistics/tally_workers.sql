-- One count per district and data year: affected businesses in the stock, those that report workers,
-- and the workers, in all sectors and in the productive ones.
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
    sum(b.workers_unpaid) as unpaid,
    count(b.workers_male) as telling_male,
    count(b.workers_female) as telling_female,
    count(b.workers_paid) as telling_paid,
    count(b.workers_unpaid) as telling_unpaid
  from affected_year b
  where b.is_stock
  group by b.year, b.regency_code, b.district_code, b.is_productive
)
select
  w.year, w.regency_code, w.district_code, 'workers', n.numerator, m.measured, sum(m.value),
  sum(m.businesses)
from working w
join (values ('all'), ('productive')) n (numerator) on n.numerator = 'all' or w.is_productive
cross join lateral (
  values
    ('businesses', w.businesses, w.businesses),
    ('reporting', w.reporting, w.businesses),
    ('workers', w.workers, w.reporting),
    ('male', w.male, w.telling_male),
    ('female', w.female, w.telling_female),
    ('paid', w.paid, w.telling_paid),
    ('unpaid', w.unpaid, w.telling_unpaid)
) m (measured, value, businesses)
where m.businesses > 0
group by w.year, w.regency_code, w.district_code, n.numerator, m.measured
