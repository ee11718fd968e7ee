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
    else split_part(w.figure, ' ', 1)
  end,
  case when w.figure like '% %' then substr(w.figure, strpos(w.figure, ' ') + 1) else
    case when w.figure in ('destination', 'food', 'sector_group') then w.figure else 'all' end
  end,
  'suppressed'
from statistics.withheld w
where w.year = any (:years)
on conflict do nothing
