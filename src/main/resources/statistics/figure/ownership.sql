-- One row per area, sex of the owner, section and class for data year :year, the word all for their
-- totals: active businesses. Cells without a business are left out, but for the totals of each sex.
-- needs: area_total, growth
insert into ownership (
  year, area_code, area_level, sex, kbli_section, size_class, businesses, reported, expected,
  completeness, flag, as_of, vintage
)
with
counted as (
  select
    area_code,
    a as sex,
    split_part(b, '/', 1) as kbli_section,
    split_part(b, '/', 2) as size_class,
    value as businesses
  from area_total
  where year = :year and measure = 'owner_sex'
),
rolled as (
  select
    area_code,
    sex,
    case when grouping(kbli_section) = 1 then 'all' else kbli_section end as kbli_section,
    case when grouping(size_class) = 1 then 'all' else size_class end as size_class,
    sum(businesses) as businesses
  from counted
  group by area_code, sex, cube (kbli_section, size_class)
  union all
  select g.area_code, s.sex, 'all', 'all', 0
  from growth g
  cross join (values ('female'), ('male'), ('unknown')) s (sex)
  where g.year = :year
    and g.stock is not null
    and not exists (select from counted c where c.area_code = g.area_code and c.sex = s.sex)
)
select
  g.year,
  g.area_code,
  g.area_level,
  r.sex,
  r.kbli_section,
  r.size_class,
  r.businesses,
  g.reported,
  g.expected,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from growth g
join rolled r on r.area_code = g.area_code
where g.year = :year
