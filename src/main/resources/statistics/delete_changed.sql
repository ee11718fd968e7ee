-- Deletes the businesses that count in data year :year otherwise than business_year says, or not any
-- more.
delete from business_year b
using changed_year c
where b.year = :year and b.business_id = c.business_id
