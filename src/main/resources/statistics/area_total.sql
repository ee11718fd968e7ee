-- One row per data year, area of any level, measure and its keys. Moves between districts are none
-- for their regency, and moves between regencies none for the province. Analyzed after it is filled.
create temporary table area_total on commit drop as
select t.year, a.area_code, t.measure, t.a, t.b, sum(t.value) as value
from tally t
cross join lateral (
  values ('province', left(t.area_code, 2)), ('regency', t.regency_code), ('district', t.area_code)
) a (area_level, area_code)
where t.measure not in ('owners', 'several')
  and not (t.a = 'moved_district' and a.area_level <> 'district')
  and not (t.a = 'moved_regency' and a.area_level = 'province')
group by t.year, a.area_code, t.measure, t.a, t.b
union all
select t.year, t.area_code, t.measure, t.a, t.b, t.value
from tally t
where t.measure = 'owners'
