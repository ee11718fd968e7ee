-- One submission that is the submission :original judged again, under the claim :key, in the sweep
-- :sweep. What was told before stays; :regency, :year, :kind and :parent say what was not. :actor and :reason are the operator's word, by which what counts may be replaced by
-- itself; what was refused waits like every other file where it would replace too much.
insert into intake.submission (
  claim_key, file_name, sha256, size_bytes, actor, regency_code, data_year, kind,
  parent_submission_id, workers_include_owner, scope, kbli_version, changed_at, state, is_current,
  sweep_id, program_version, jobs_sha256, replay_of, approved_at, approved_by, approval_reason
)
select
  :key, o.file_name, o.sha256, o.size_bytes, :actor, coalesce(o.regency_code, :regency),
  coalesce(o.data_year, :year), coalesce(o.kind, :kind),
  coalesce(o.parent_submission_id, :parent), o.workers_include_owner,
  o.scope, o.kbli_version, o.changed_at, 'queued', true,
  :sweep, :program, :jobs, o.submission_id,
  case when o.is_current then clock_timestamp() end,
  case when o.is_current then :actor end,
  case when o.is_current then :reason end
from intake.submission o
where o.submission_id = :original
returning submission_id
