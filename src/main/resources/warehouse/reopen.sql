-- One effect per submission that counts again from :moment because :submission was withdrawn: what
-- it had superseded; where that was withdrawn itself, what that one had superseded.
insert into warehouse.effect (
  submission_id, regency_code, data_year, kind, base_submission_id, is_part, known_from, reason,
  actor
)
with recursive gone (submission_id) as (
  select :submission::bigint
  union
  select e.submission_id
  from gone g
  join warehouse.effect e on e.ended_by = g.submission_id and e.end_reason = 'superseded'
  join intake.withdrawn w on w.submission_id = e.submission_id
)
select distinct
  e.submission_id, e.regency_code, e.data_year, e.kind, e.base_submission_id, e.is_part,
  :moment::timestamptz,
  'reopened: ' || :submission || ' was withdrawn', :actor
from gone g
join warehouse.effect e on e.ended_by = g.submission_id and e.end_reason = 'superseded'
where not exists (select from intake.withdrawn w where w.submission_id = e.submission_id)
returning submission_id
