-- One row per business that is listed more than once.
-- needs: listed
select business_id
from listed
group by business_id
having count(*) > 1
