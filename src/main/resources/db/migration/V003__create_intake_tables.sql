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
  left_at timestamptz
);
comment on table intake.node is 'Processes that have worked on submissions';

create table intake.submission (
  submission_id bigint generated always as identity primary key,
  claim_key uuid not null unique,
  file_name text not null,
  sha256 text not null check (length(sha256) = 64),
  size_bytes bigint not null,
  registered_at timestamptz not null default clock_timestamp(),
  actor text not null,
  regency_code text references reference.area (area_code),
  data_year smallint,
  kind text check (kind in ('full', 'addendum')),
  parent_submission_id bigint,
  workers_include_owner text,
  scope text,
  kbli_version text,
  state text not null
    check (state in ('queued', 'running', 'waiting', 'done', 'refused', 'known', 'abandoned')),
  reason_code text,
  reason_arguments jsonb not null default '{}',
  same_as bigint references intake.submission (submission_id),
  is_current boolean not null,
  node_id uuid,
  epoch integer not null default 0,
  approved_at timestamptz,
  approved_by text,
  approval_reason text,
  withdrawn_at timestamptz,
  archived_as text,
  answered_at timestamptz
);
comment on table intake.submission is 'One row per arrival of a file';
comment on column intake.submission.claim_key is 'Names the claimed file under work/, so that a crash between claim and row is seen';
comment on column intake.submission.is_current is 'Under way or in effect: the same bytes are then answered known';
comment on column intake.submission.epoch is 'Fencing number: grows with every take-over; writes of an older epoch are refused';
comment on column intake.submission.reason_code is 'Why it is refused or waits, from the closed list';

-- The fingerprint is the identity of what is under way or in effect.
create unique index submission_current_fingerprint on intake.submission (sha256) where is_current;
create index submission_by_place on intake.submission (regency_code, data_year);
create index submission_under_way on intake.submission (state) where state in ('queued', 'running', 'waiting');

-- One row per submission that an operator has taken back.
create view intake.withdrawn as
select submission_id, withdrawn_at from intake.submission where withdrawn_at is not null;
comment on view intake.withdrawn is 'Submissions that were withdrawn, in effect or not';
