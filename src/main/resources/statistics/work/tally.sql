-- Adds to the tally what was counted otherwise. A count without a business behind it is none.
merge into tally t
using (
  select
    year, regency_code, area_code, measure, a, b,
    sum(value) as value,
    sum(businesses) as businesses
  from tally_change
  group by year, regency_code, area_code, measure, a, b
  having sum(value) <> 0 or sum(businesses) <> 0
) c
on t.regency_code = c.regency_code
  and t.year = c.year
  and t.area_code = c.area_code
  and t.measure = c.measure
  and t.a = c.a
  and t.b = c.b
when matched and t.businesses + c.businesses = 0 then
  delete
when matched then
  update set value = t.value + c.value, businesses = t.businesses + c.businesses
when not matched then
  insert (year, regency_code, area_code, measure, a, b, value, businesses)
  values (c.year, c.regency_code, c.area_code, c.measure, c.a, c.b, c.value, c.businesses)
