-- One row per figure printed elsewhere of area :area and those right below it, how it is read from other
-- printed ones, and for :area the register's own figure by its plain definition.
select
  r.year, r.measure, r.size_class, r.printed, r.value as printed_value, r.precision,
  r.published_verdict as verdict, r.published_reading,
  r.published_formula,
  case
    when r.area_code <> :area then null
    when r.measure = 'stock' and r.size_class is null then g.stock
    when r.measure = 'stock' then s.businesses
    when r.measure = 'change' then case when g.growth_pct is not null then g.change end
    when r.measure = 'growth_pct' then g.growth_pct
    when r.measure = 'workers' then w.workers
    when r.measure = 'workforce_share_pct' then w.share_pct
  end as register_value,
  r.source
from mart.reconciliation r
join reference.area a on a.area_code = r.area_code
left join growth g on g.year = r.year and g.area_code = r.area_code
left join size_class s
  on s.year = r.year and s.area_code = r.area_code and s.regime = 'reported' and s.size_class = r.size_class
left join workforce_share w
  on w.year = r.year and w.area_code = r.area_code and w.numerator = 'all' and w.series = :series
where r.area_code = :area or a.parent_code = :area
order by r.year, r.line
