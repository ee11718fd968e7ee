-- Views of batch: what is to be handed out, and whose turn it is.

-- One row per piece of work under way: a submission that is to be loaded or answered, and a closed
-- sweep that is to be ended with its figures. Due when it may be tried, figures when their turn
-- comes. Earlier sweeps have priority, then earlier years, then regencies by code; figures come after
-- everything in their sweep.
create view batch.under_way as
select
  'submission' as task_name, s.submission_id as number,
  coalesce(s.retry_at, clock_timestamp()) as due,
  -(
    coalesce(s.sweep_id, 0) % 200 * 10000000
    + (coalesce(s.data_year, 1900) - 1900) * 10000
    + coalesce(replace(s.regency_code, '.', ''), '0')::bigint
  ) as priority
from intake.submission s
where s.state in ('queued', 'running')
  or s.state in ('refused', 'done') and s.answered_at is null
union all
select 'figures', w.sweep_id, 'infinity', -(w.sweep_id % 200 * 10000000 + 9999999)
from intake.sweep w
where w.closed_at is not null and w.finished_at is null;
comment on view batch.under_way is 'What is to be handed out';

-- At most one row: the work whose turn it is. The first submission in the order that the content
-- fixes may match and load when the sweeps before its own are over and its own takes no arrivals any
-- more. What is judged again was registered in the order in which it was first loaded. The figures
-- of a sweep are computed when everything in it is loaded, answered or put aside.
create view batch.turn as
with first_sweep as (
  select sweep_id, closed_at from intake.sweep where finished_at is null order by sweep_id limit 1
), first_submission as (
  select submission_id, sweep_id
  from intake.submission
  where state in ('queued', 'running')
  order by coalesce(sweep_id, 0), data_year, regency_code, kind <> 'full',
    case when replay_of is null then coalesce(changed_at, '-infinity') end,
    case when replay_of is null then sha256 end,
    submission_id
  limit 1
)
select 'submission' as task_name, s.submission_id::text as task_instance
from first_submission s
where not exists (
  select from first_sweep w
  where w.sweep_id < s.sweep_id or w.sweep_id = s.sweep_id and w.closed_at is null
)
union all
select 'figures', w.sweep_id::text
from first_sweep w
where w.closed_at is not null
  and not exists (
    select from intake.submission s
    where coalesce(s.sweep_id, 0) <= w.sweep_id
      and (
        s.state in ('queued', 'running')
        or s.state in ('refused', 'done') and s.answered_at is null and not s.is_answer_held)
  );
comment on view batch.turn is 'The work whose turn it is in the order of loading';
