-- One count per district and data year: affected businesses in the stock by what they report: workers,
-- in all sectors and in the productive ones, with those whose sector is told; and what programmes give,
-- of all businesses and of the producers of food and drink, with those that do not tell.
-- needs: affected_year
with
counted as (
  select
    b.year,
    b.regency_code,
    b.district_code,
    b.is_productive,
    b.is_food_producer,
    count(*) as businesses,
    count(b.workers) as reporting,
    sum(b.workers) as workers,
    sum(b.workers_male) as male,
    sum(b.workers_female) as female,
    sum(b.workers_paid) as paid,
    sum(b.workers_unpaid) as unpaid,
    count(b.workers_male) as telling_male,
    count(b.workers_female) as telling_female,
    count(*) filter (
      where b.workers > coalesce(b.workers_male, 0) + coalesce(b.workers_female, 0)
    ) as sex_unknown,
    count(b.workers_paid) as telling_paid,
    count(b.workers_unpaid) as telling_unpaid,
    count(b.is_productive) as telling_sector,
    count(*) filter (where b.has_nib) as nib,
    count(*) filter (where b.has_nib is null) as nib_not_told,
    count(*) filter (where b.halal_status = 'yes') as halal,
    count(*) filter (where coalesce(b.halal_status, 'unknown') = 'unknown') as halal_not_told,
    count(*) filter (where b.pirt_status = 'yes') as pirt,
    count(*) filter (where coalesce(b.pirt_status, 'unknown') = 'unknown') as pirt_not_told,
    count(*) filter (where b.has_formal_finance) as formal_finance,
    count(*) filter (where b.has_formal_finance is null) as formal_finance_not_told,
    count(*) filter (where b.has_mentoring) as mentoring,
    count(*) filter (where b.has_mentoring is null) as mentoring_not_told
  from affected_year b
  where b.is_stock
  group by b.year, b.regency_code, b.district_code, b.is_productive, b.is_food_producer
)
select
  c.year, c.regency_code, c.district_code, 'workers', n.numerator, m.measured, sum(m.value),
  sum(m.businesses)
from counted c
join (values ('all'), ('productive')) n (numerator) on n.numerator = 'all' or c.is_productive
cross join lateral (
  values
    ('businesses', c.businesses, c.businesses),
    ('reporting', c.reporting, c.businesses),
    ('workers', c.workers, c.reporting),
    ('male', c.male, c.telling_male),
    ('female', c.female, c.telling_female),
    ('sex_unknown', c.sex_unknown, c.sex_unknown),
    ('paid', c.paid, c.telling_paid),
    ('unpaid', c.unpaid, c.telling_unpaid)
) m (measured, value, businesses)
where m.businesses > 0
group by c.year, c.regency_code, c.district_code, n.numerator, m.measured
union all
select
  c.year, c.regency_code, c.district_code, 'workers', 'productive', 'telling_sector',
  sum(c.telling_sector), sum(c.telling_sector)
from counted c
where c.telling_sector > 0
group by c.year, c.regency_code, c.district_code
union all
select
  c.year, c.regency_code, c.district_code, 'programme.' || d.denominator, m.programme, m.told,
  sum(m.value), sum(c.businesses)
from counted c
join (values ('all'), ('food')) d (denominator) on d.denominator = 'all' or c.is_food_producer
cross join lateral (
  values
    ('', 'businesses', c.businesses),
    ('nib', 'yes', c.nib),
    ('nib', 'not_told', c.nib_not_told),
    ('halal', 'yes', c.halal),
    ('halal', 'not_told', c.halal_not_told),
    ('pirt', 'yes', c.pirt),
    ('pirt', 'not_told', c.pirt_not_told),
    ('formal_finance', 'yes', c.formal_finance),
    ('formal_finance', 'not_told', c.formal_finance_not_told),
    ('mentoring', 'yes', c.mentoring),
    ('mentoring', 'not_told', c.mentoring_not_told)
) m (programme, told, value)
group by c.year, c.regency_code, c.district_code, d.denominator, m.programme, m.told
