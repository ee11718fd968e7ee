-- What was told to whom, so that each thing is told once, whichever node tells it.
create schema upkeep;
comment on schema upkeep is 'What the program has told whom';

create table upkeep.notice (
  channel text not null check (channel in ('mail', 'webhook')),
  kind text not null check (kind in ('failure', 'overdue')),
  subject text not null,
  sent_at timestamptz not null default clock_timestamp(),
  actor text not null default 'lumbung',
  primary key (channel, kind, subject)
);
comment on table upkeep.notice is 'Notices that were sent';
comment on column upkeep.notice.subject is 'The run, or the data year and regency';
