-- Deletes the touched businesses that do not count in data year :year any more.
delete from business_year b
using (
  select t.business_id
  from touched t
  left join counted_year c on c.business_id = t.business_id
  where c.business_id is null
) gone
where b.year = :year and b.business_id = gone.business_id
