-- One row: where the submission :submission stands in the line, that is whether nothing under way
-- comes before it in the order that the content fixes, and whether the sweeps before its own are
-- over and its own takes no arrivals any more.
select
  not exists (
    select from intake.submission e
    where e.state in ('queued', 'running')
      and e.submission_id <> s.submission_id
      and row(
          coalesce(e.sweep_id, 0), e.data_year, e.regency_code, e.kind <> 'full',
          coalesce(e.changed_at, '-infinity'), e.sha256, e.submission_id)
        < row(
          coalesce(s.sweep_id, 0), s.data_year, s.regency_code, s.kind <> 'full',
          coalesce(s.changed_at, '-infinity'), s.sha256, s.submission_id)
  ) as is_first,
  not exists (
    select from intake.sweep w
    where w.finished_at is null
      and (w.sweep_id < s.sweep_id or w.sweep_id = s.sweep_id and w.closed_at is null)
  ) as is_open
from intake.submission s
where s.submission_id = :submission
