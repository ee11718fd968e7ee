-- One row per owner's sex, KBLI section and class of area :area, and one per sex of those right below it,
-- for data year :year; all is a total.
select
  o.area_code, o.area_level, a.name as area, o.sex, o.kbli_section, d.label_id, d.label_en,
  o.size_class, o.businesses, o.flag
from ownership o
join reference.area a on a.area_code = o.area_code
left join mart.dim_kbli_section d on d.kbli_version = :kbliVersion and d.code = o.kbli_section
where
  o.year = :year
  and (
    o.area_code = :area
    or (a.parent_code = :area and o.kbli_section = 'all' and o.size_class = 'all'))
order by o.area_code, o.sex, o.kbli_section, o.size_class
