-- One row per owner's sex and direction of area :area for data year :year under PP 7/2021; kept back
-- where a part of it is.
select
  sex, direction,
  case when count(*) = count(businesses) then sum(businesses) end as businesses,
  case when count(*) > count(businesses) then 'suppressed' else min(flag) end as flag
from class_transition_by_sex
where year = :year and area_code = :area and regime = 'pp7'
group by sex, direction
order by sex, direction
