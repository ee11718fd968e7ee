-- One row: whether growth differs from what was frozen up to vintage :vintage.
select exists (
  select
  from growth g
  full join (
    select distinct on (year, area_code) year, area_code, stock, base, owners
    from mart.growth_vintage
    where vintage <= :vintage
    order by year, area_code, vintage desc
  ) v on v.year = g.year and v.area_code = g.area_code
  where (g.stock, g.base, g.owners) is distinct from (v.stock, v.base, v.owners)
)
