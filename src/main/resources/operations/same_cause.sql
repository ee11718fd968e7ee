-- One row: the runs that ended in the last 30 days as the run :run did, by the same note and the same
-- kind of failure, itself among them; and what was kept of its failure.
with ended as (
  select
    e.job_execution_id, e.end_time, e.status, n.note,
    split_part(coalesce(e.exit_message, ''), E'\n', 1) as kind, e.exit_message
  from batch.batch_job_execution e
  left join batch.execution_note n on n.job_execution_id = e.job_execution_id
), asked as (
  select ended.*
  from ended
  join batch.attempt a on a.last_execution_id = ended.job_execution_id
  where a.run = :run
)
select
  coalesce(asked.exit_message, '') as trace,
  (
    select count(*)
    from ended
    where ended.status = 'FAILED'
      and ended.end_time >= localtimestamp - interval '30 days'
      and ended.note is not distinct from asked.note
      and split_part(ended.kind, ':', 1) = split_part(asked.kind, ':', 1)
  ) as times
from asked
where asked.status = 'FAILED'
