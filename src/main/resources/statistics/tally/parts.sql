-- One count per district and data year: affected businesses that entered and left the stock by what
-- became of them, those kept with the label unconfirmed, and micro businesses of both years: those that
-- tell in both whether they have a NIB, and those that got one.
-- needs: movement
with
counted as (
  select m.year, m.regency_code, m.district_code, 'entered' as measure, m.event, m.businesses
  from movement m
  where m.is_now and m.event <> 'stayed'
  union all
  select m.year, m.regency_before, m.district_before, 'left', m.event, m.businesses
  from movement m
  where m.is_before and m.event <> 'stayed'
  union all
  select m.year, m.regency_code, m.district_code, 'formalised', f.what, m.businesses
  from movement m
  cross join lateral (
    values
      ('businesses', true),
      ('told', m.has_nib is not null and m.had_nib is not null),
      ('', m.has_nib and not m.had_nib)
  ) f (what, is_counted)
  where m.is_now and m.is_before and m.class_pp7 = 'micro' and f.is_counted
  union all
  select m.year + kept.years, m.regency_before, m.district_before, 'kept', '', m.businesses
  from movement m
  cross join (values (0), (1)) kept (years)
  where m.event = 'unconfirmed'
    and m.year + kept.years = any (:years)
    and not (m.is_later and kept.years = 1)
)
select c.year, c.regency_code, c.district_code, c.measure, c.event, '', sum(c.businesses), sum(c.businesses)
from counted c
group by c.year, c.regency_code, c.district_code, c.measure, c.event
