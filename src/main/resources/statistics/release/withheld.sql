-- One row per table that is kept back as a whole for data year :year.
select relation, subject, reason
from mart_public.withheld
where year = :year
order by relation, subject
