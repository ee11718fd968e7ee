-- One row per observation that speaks of business :business now and is one of :rows, written as
-- submission/sheet/row.
create temporary table parted on commit drop as
select regency_code, submission_id, sheet, row
from warehouse.identity
where business_id = :business
  and known_to = 'infinity'
  and concat_ws('/', submission_id, sheet, row) = any (cast(:rows as text[]))
