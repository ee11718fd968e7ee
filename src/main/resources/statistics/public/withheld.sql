-- One row per table of a data year of :years that is kept back as a whole.
insert into mart_public.withheld (year, relation, subject, reason)
select
  w.year,
  case split_part(w.figure, ' ', 1)
    when 'destination' then 'market_reach'
    when 'food' then 'programme_coverage'
    when 'programme' then 'programme_coverage'
    when 'sector_group' then 'workforce_share'
    when 'workers' then 'workforce_share'
    when 'workers_told' then 'workforce_share'
    when 'ownership_section' then 'ownership'
    when 'ownership_class' then 'ownership'
    when 'transition_by_sex' then 'class_transition_by_sex'
    when 'division' then 'sector'
    when 'sector_workers' then 'sector'
    when 'sector_sales' then 'sector'
    when 'sector_told' then 'sector'
    else split_part(w.figure, ' ', 1)
  end,
  case when w.figure like '% %' then substr(w.figure, strpos(w.figure, ' ') + 1) else
    case when w.figure in (
      'destination', 'food', 'sector_group', 'ownership_section', 'ownership_class', 'division',
      'sector_workers', 'sector_sales') then w.figure else 'all' end
  end,
  'unsolvable'
from statistics.withheld w
where w.year = any (:years)
on conflict do nothing
