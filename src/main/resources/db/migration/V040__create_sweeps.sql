-- Sweeps and attempts, so that any number of processes share one inbox and one order of loading.
create table intake.sweep (
  sweep_id bigint generated always as identity primary key,
  opened_at timestamptz not null default clock_timestamp(),
  actor text not null,
  closed_at timestamptz,
  node_id uuid,
  finished_at timestamptz,
  is_computed boolean
);
comment on table intake.sweep is 'One row per sweep: what was taken from the inbox together';
comment on column intake.sweep.closed_at is 'No arrival joins it any more, so its order of loading is fixed';
comment on column intake.sweep.node_id is 'The process that ends it with the figures';
comment on column intake.sweep.is_computed is 'Whether the figures stand on all that it loaded';
create unique index sweep_only_one_open on intake.sweep ((closed_at is null)) where closed_at is null;
create index sweep_unfinished on intake.sweep (sweep_id) where finished_at is null;

alter table intake.submission
  add column sweep_id bigint references intake.sweep (sweep_id),
  add column attempts integer not null default 0,
  add column reached text,
  add column retry_at timestamptz,
  drop constraint submission_state_check,
  add constraint submission_state_check check (state in (
    'queued', 'running', 'waiting', 'stopped', 'done', 'refused', 'known', 'abandoned'));
comment on column intake.submission.attempts is 'Failed attempts in a row that came no further';
comment on column intake.submission.reached is 'How far the last failed attempt came';
comment on column intake.submission.retry_at is 'Not to be tried again before this moment';
create index submission_by_sweep on intake.submission (sweep_id);
create index submission_unanswered on intake.submission (submission_id)
  where answered_at is null and state in ('refused', 'done');
create index submission_held on intake.submission (node_id) where node_id is not null;

alter table intake.node
  add column is_receiving boolean not null default false,
  add column recovered_at timestamptz;
comment on column intake.node.is_receiving is 'It has claimed files that are not all registered yet';
comment on column intake.node.recovered_at is 'When others took over what it left';
create index node_unrecovered on intake.node (node_id) where recovered_at is null;

create index job_execution_params_of_submission on batch.batch_job_execution_params (parameter_value)
  where parameter_name = 'submission';
