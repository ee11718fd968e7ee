-- Who moved up a class (naik kelas) in the province, as a matrix, by sex of the owner (* is kept back)?
select a.label_id as area, t.sex, t.from_class,
  max(coalesce(t.businesses::text, '*')) filter (where t.to_class = 'micro') as to_micro,
  max(coalesce(t.businesses::text, '*')) filter (where t.to_class = 'small') as to_small,
  max(coalesce(t.businesses::text, '*')) filter (where t.to_class = 'medium') as to_medium,
  max(coalesce(t.businesses::text, '*')) filter (where t.to_class = 'large') as to_large
from class_transition_by_sex t join dim_area a on a.area_code = t.area_code
where t.year = 2022 and t.regime = 'pp7'
group by a.area_code, t.sex, t.from_class order by a.area_code, t.sex, t.from_class;
