-- Deletes what is said of duplicates among rows that go with those answered before :before.
delete from staging.duplicate d
using intake.submission i
where i.submission_id = d.submission_id
  and i.state in ('done', 'refused', 'known', 'abandoned')
  and i.answered_at < :before
