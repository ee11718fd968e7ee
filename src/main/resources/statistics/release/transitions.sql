-- One row per regime, class before and class after of area :area for data year :year.
select regime, from_class, to_class, direction, businesses, flag
from class_transition
where year = :year and area_code = :area
order by regime, from_class, to_class
