-- One count per district and data year: affected businesses by their class the year before and
-- now under one regime, for two of them by the sex of their owner too, and by their class of this year under the old and the new law.
-- needs: movement
with
counted as (
  select
    m.year,
    case when m.is_now then m.regency_code else m.regency_before end as regency_code,
    case when m.is_now then m.district_code else m.district_before end as district_code,
    m.is_now,
    m.is_before,
    case when not m.is_now then
      case when m.event in ('closed', 'lapsed') then 'closed' else 'not_counted' end
    end as fate,
    m.class_reported, m.class_uu20, m.class_pp7, m.class_bps,
    m.reported_before, m.uu20_before, m.pp7_before, m.bps_before, m.owner_sex,
    sum(m.businesses) as businesses
  from movement m
  group by
    1, 2, 3, 4, 5, 6, m.class_reported, m.class_uu20, m.class_pp7, m.class_bps,
    m.reported_before, m.uu20_before, m.pp7_before, m.bps_before, m.owner_sex
)
select
  c.year, c.regency_code, c.district_code, r.measure,
  coalesce(r.from_class, 'unknown'), coalesce(r.to_class, 'unknown'), sum(c.businesses),
  sum(c.businesses)
from counted c
cross join lateral (
  select
    x.measure,
    case when c.is_before then coalesce(x.from_class, 'unknown') else 'new' end as from_class,
    coalesce(c.fate, x.to_class) as to_class
  from (
    values
      ('transition.reported', c.reported_before, c.class_reported),
      ('transition.uu20', c.uu20_before, c.class_uu20),
      ('transition.pp7', c.pp7_before, c.class_pp7),
      ('transition.bps', c.bps_before, c.class_bps),
      ('by_sex.reported.' || c.owner_sex, c.reported_before, c.class_reported),
      ('by_sex.pp7.' || c.owner_sex, c.pp7_before, c.class_pp7)
  ) x (measure, from_class, to_class)
  union all
  select 'transition.law_change', c.class_uu20, c.class_pp7
  where c.is_now
) r
group by 1, 2, 3, 4, 5, 6
