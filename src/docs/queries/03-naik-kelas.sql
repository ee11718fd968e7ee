-- Who moved up a class (naik kelas), as a matrix of class before and class now, by regency and by sex of the owner?
select a.label_id as area, t.sex, t.from_class,
  coalesce(sum(t.businesses) filter (where t.to_class = 'micro'), 0) as to_micro,
  coalesce(sum(t.businesses) filter (where t.to_class = 'small'), 0) as to_small,
  coalesce(sum(t.businesses) filter (where t.to_class = 'medium'), 0) as to_medium,
  coalesce(sum(t.businesses) filter (where t.to_class = 'large'), 0) as to_large,
  coalesce(sum(t.businesses) filter (where t.direction = 'up'), 0) as moved_up
from class_transition_by_sex t join dim_area a on a.area_code = t.area_code
where t.year = 2022 and t.regime = 'pp7' and t.area_level in ('province', 'regency')
group by a.area_code, t.sex, t.from_class order by a.area_code, t.sex, t.from_class;
