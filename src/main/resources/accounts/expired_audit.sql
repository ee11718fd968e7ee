-- One row per line of the audit, itself and its outcome from before :before.
select a.audit_id
from accounts.audit a
left join accounts.audit_outcome o on o.audit_id = a.audit_id
where a.at < :before and coalesce(o.at, a.at) < :before
order by a.audit_id
