-- One row per listed business, as it counts.
-- needs: listed, preferred, repeated
select l.*
from listed l
where not exists (select from repeated s where s.business_id = l.business_id)
union all
select *
from preferred
