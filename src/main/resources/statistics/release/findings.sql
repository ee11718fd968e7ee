-- One row per finding about figures of data year :year, of area :area and those right below it.
select q.area_code, a.name as area, q.code, q.subject, q.severity, q.value, q.compared_with, c.explanation
from mart.quality q
join mart.quality_code c on c.code = q.code
join reference.area a on a.area_code = q.area_code
where q.year = :year and (q.area_code = :area or a.parent_code = :area)
order by q.severity, q.code, q.area_code, q.subject
