-- Every arrival has one row, whatever becomes of it.
create schema intake;

-- One row per process that works on submissions. Alive while its heartbeat is young by the
-- database's clock, unless its host can tell that the process is gone.
create table intake.node (
  node_id uuid primary key,
  host text not null,
  pid bigint not null,
  process_started_at timestamptz,
  registered_at timestamptz not null default clock_timestamp(),
  heartbeat_at timestamptz not null default clock_timestamp(),
  left_at timestamptz,
  is_receiving boolean not null default false,
  recovered_at timestamptz
);
comment on table intake.node is 'Processes that have worked on submissions';
comment on column intake.node.is_receiving is 'It has claimed files that are not all registered yet';
comment on column intake.node.recovered_at is 'When others took over what it left';
create index node_unrecovered on intake.node (node_id) where recovered_at is null;

-- Any number of processes share one inbox and one order of loading: that of a sweep.
create table intake.sweep (
  sweep_id bigint generated always as identity primary key,
  opened_at timestamptz not null default clock_timestamp(),
  actor text not null,
  closed_at timestamptz,
  finished_at timestamptz,
  is_computed boolean
);
comment on table intake.sweep is 'One row per sweep: what was taken from the inbox together, ended with the figures';
comment on column intake.sweep.closed_at is 'No arrival joins it any more, so its order of loading is fixed';
comment on column intake.sweep.is_computed is 'Whether the figures stand on all that it loaded';
create unique index sweep_only_one_open on intake.sweep ((closed_at is null)) where closed_at is null;
create index sweep_unfinished on intake.sweep (sweep_id) where finished_at is null;

create table intake.submission (
  submission_id bigint generated always as identity primary key,
  claim_key uuid not null unique,
  file_name text not null,
  sha256 text check (length(sha256) = 64),
  size_bytes bigint not null,
  registered_at timestamptz not null default clock_timestamp(),
  actor text not null,
  regency_code text references reference.area (area_code),
  data_year smallint,
  kind text check (kind in ('full', 'addendum')),
  parent_submission_id bigint,
  workers_include_owner text,
  scope text not null default 'unsaid' check (scope in ('unsaid', 'part', 'district', 'whole')),
  kbli_version text,
  state text not null check (state in (
    'queued', 'running', 'waiting', 'stopped', 'done', 'refused', 'known', 'abandoned')),
  reason_code text,
  reason_arguments jsonb not null default '{}',
  same_as bigint references intake.submission (submission_id),
  is_current boolean not null,
  approved_at timestamptz,
  approved_by text,
  approval_reason text,
  withdrawn_at timestamptz,
  archived_as text,
  answered_at timestamptz,
  sweep_id bigint references intake.sweep (sweep_id),
  attempts integer not null default 0,
  reached text,
  retry_at timestamptz,
  original_removed_at timestamptz,
  is_answer_held boolean not null default false,
  changed_at timestamptz,
  rows_expected bigint,
  program_version text not null,
  jobs_sha256 text not null check (length(jobs_sha256) = 64),
  waited_seconds bigint,
  replay_of bigint references intake.submission (submission_id)
);
comment on table intake.submission is 'One row per arrival of a file';
comment on column intake.submission.claim_key is 'Names the claimed file under work/, so that a crash between claim and row is seen';
comment on column intake.submission.reason_code is 'Why it is refused or waits, from the closed list';
comment on column intake.submission.is_current is 'Under way or in effect: the same bytes are then answered known';
comment on column intake.submission.attempts is 'Failed attempts in a row that came no further';
comment on column intake.submission.reached is 'How far the last failed attempt came';
comment on column intake.submission.retry_at is 'Not to be tried again before this moment';
comment on column intake.submission.original_removed_at is 'When the archived original was deleted for its age; null while it is kept';
comment on column intake.submission.is_answer_held is 'Its answer waits until its folder can be written';
comment on column intake.submission.changed_at is 'Saat berkas menurut isinya sendiri terakhir diubah | When the file itself says it was last changed';
comment on column intake.submission.rows_expected is 'Physical rows of the file, counted before any is read; null where the file does not say';
comment on column intake.submission.program_version is 'Version of the program that judged it';
comment on column intake.submission.jobs_sha256 is 'Fingerprint of the settings by which it was judged';
comment on column intake.submission.waited_seconds is 'How long it had to stay unchanged because its last line is not ended; null where it did not have to';
comment on column intake.submission.replay_of is 'The submission whose bytes an operator had judged again; null for what was sent';
-- The fingerprint is the identity of what is under way or in effect, but for what is judged again,
-- which lies beside what it replaces until it loads.
create unique index submission_current_fingerprint on intake.submission (sha256)
  where is_current and replay_of is null;
create unique index submission_current_replay on intake.submission (replay_of) where is_current;
create index submission_by_place on intake.submission (regency_code, data_year);
create index submission_under_way on intake.submission (state) where state in ('queued', 'running', 'waiting');
create index submission_by_sweep on intake.submission (sweep_id);
create index submission_unanswered on intake.submission (submission_id)
  where answered_at is null and state in ('refused', 'done');

-- One row per submission that an operator has taken back.
create view intake.withdrawn as
select submission_id, withdrawn_at from intake.submission where withdrawn_at is not null;
comment on view intake.withdrawn is 'Submissions that were withdrawn, in effect or not';

-- Advisory locks can be held by whoever may connect; a table only by who owns it.
create table intake.registering ();
comment on table intake.registering is 'Locked by who gives an arrival its number';
