-- One count per district and data year: affected businesses in the stock that have what a programme
-- gives, and those that do not tell; of all, and of the producers of food and drink.
with
counted as (
  select
    b.year,
    b.regency_code,
    b.district_code,
    b.is_food_producer,
    count(*) as businesses,
    count(*) filter (where b.has_nib) as nib,
    count(*) filter (where b.halal_status = 'yes') as halal,
    count(*) filter (where coalesce(b.halal_status, 'unknown') = 'unknown') as halal_not_told,
    count(*) filter (where b.pirt_status = 'yes') as pirt,
    count(*) filter (where coalesce(b.pirt_status, 'unknown') = 'unknown') as pirt_not_told,
    count(*) filter (where b.has_formal_finance) as formal_finance,
    count(*) filter (where b.has_formal_finance is null) as formal_finance_not_told,
    count(*) filter (where b.has_mentoring) as mentoring
  from affected_year b
  where b.is_stock
  group by b.year, b.regency_code, b.district_code, b.is_food_producer
)
select
  c.year, c.regency_code, c.district_code, 'programme.' || d.denominator, m.programme, m.told,
  sum(m.value), sum(c.businesses)
from counted c
join (values ('all'), ('food')) d (denominator) on d.denominator = 'all' or c.is_food_producer
cross join lateral (
  values
    ('', 'businesses', c.businesses),
    ('nib', 'yes', c.nib),
    ('halal', 'yes', c.halal),
    ('halal', 'not_told', c.halal_not_told),
    ('pirt', 'yes', c.pirt),
    ('pirt', 'not_told', c.pirt_not_told),
    ('formal_finance', 'yes', c.formal_finance),
    ('formal_finance', 'not_told', c.formal_finance_not_told),
    ('mentoring', 'yes', c.mentoring)
) m (programme, told, value)
group by c.year, c.regency_code, c.district_code, d.denominator, m.programme, m.told
