-- One effect per submission: from :moment on that of :submission, which says no longer that the year
-- is a part.
with ended as (
  update warehouse.effect
  set known_to = :moment, ended_by = :submission, end_reason = 'whole: ' || :reason,
    end_actor = :actor
  where submission_id = :submission and known_to = 'infinity'
  returning *
)
insert into warehouse.effect (
  submission_id, regency_code, data_year, kind, base_submission_id, is_part, known_from, reason,
  actor
)
select
  submission_id, regency_code, data_year, kind, base_submission_id, false, :moment::timestamptz,
  'whole: ' || :reason, :actor
from ended
