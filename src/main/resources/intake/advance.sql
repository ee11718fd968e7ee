-- One step in the life of each of the submissions :submissions that stands in one of the states
-- :standing: into the state at the same place of :entering. Any other stays as it is. One row per
-- submission that took the step.
--
-- Inputs: :event says what happened; :code and :arguments why it is refused or waits; :pause after
-- how many seconds it may be tried, null for at once; :attempts and :reached what the count of
-- failed attempts becomes, null for no change; :sweep the sweep it moves to, null for its own;
-- :archived where its original lies, null for no news; :actor and :why the person's word.
update intake.submission s
set
  state = step.entering,
  is_current = case
    when step.entering = s.state then s.is_current
    else step.entering not in ('refused', 'abandoned')
  end,
  reason_code = case
    when :code::text is not null then :code
    when step.entering in ('queued', 'running', 'done') then null
    else s.reason_code
  end,
  reason_arguments = case
    when :code::text is not null then :arguments::jsonb
    when step.entering in ('queued', 'running', 'done') then '{}'
    else s.reason_arguments
  end,
  retry_at = clock_timestamp() + make_interval(secs => :pause::double precision),
  attempts = coalesce(:attempts::integer, s.attempts),
  reached = coalesce(:reached::text, s.reached),
  sweep_id = coalesce(:sweep::bigint, s.sweep_id),
  is_answer_held = case :event::text
    when 'hold_answer' then true
    when 'begin' then s.is_answer_held
    when 'retry' then s.is_answer_held
    else false
  end,
  answered_at = case when :event = 'answer' then clock_timestamp() else s.answered_at end,
  archived_as = coalesce(:archived::text, s.archived_as),
  approved_at = case when :event = 'approve' then clock_timestamp() else s.approved_at end,
  approved_by = case when :event in ('approve', 'replace', 'abandon') then :actor else s.approved_by end,
  approval_reason = case
    when :event in ('approve', 'replace', 'abandon') then :why::text
    else s.approval_reason
  end,
  scope = case when :event = 'replace' then 'whole' else s.scope end,
  withdrawn_at = case when :event = 'withdraw' then clock_timestamp() else s.withdrawn_at end
from unnest(:standing::text[], :entering::text[]) as step (standing, entering)
where s.submission_id = any (:submissions)
  and s.state = step.standing
returning s.submission_id
