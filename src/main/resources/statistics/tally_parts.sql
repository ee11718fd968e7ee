-- One count per district and data year: affected businesses that entered and left the stock by what
-- became of them, those kept with the label unconfirmed, and micro businesses that got a NIB.
with
counted as (
  select m.year, m.regency_code, m.district_code, 'entered' as measure, m.event
  from movement m
  where m.is_now and m.event <> 'stayed'
  union all
  select m.year, m.regency_before, m.district_before, 'left', m.event
  from movement m
  where m.is_before and m.event <> 'stayed'
  union all
  select m.year, m.regency_code, m.district_code, 'formalised', ''
  from movement m
  where m.is_now and m.is_before and m.class_pp7 = 'micro' and m.has_nib and not m.had_nib
  union all
  select m.year + kept.years, m.regency_before, m.district_before, 'kept', ''
  from movement m
  cross join (values (0), (1)) kept (years)
  where m.event = 'unconfirmed'
    and m.year + kept.years = any (:years)
    and not exists (
      select
      from affected_year b
      where b.business_id = m.business_id
        and b.year = m.year + 1
        and b.year = m.year + kept.years
        and b.is_stock
    )
)
select c.year, c.regency_code, c.district_code, c.measure, c.event, '', count(*), count(*)
from counted c
group by c.year, c.regency_code, c.district_code, c.measure, c.event
