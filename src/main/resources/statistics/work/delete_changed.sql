-- Deletes what business_year says for data year :year that does not count any more.
delete from business_year b
using changed_year c
where b.year = :year and b.business_id = c.business_id
