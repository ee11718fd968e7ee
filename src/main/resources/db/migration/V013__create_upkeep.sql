-- What was told to whom, so that each thing is told once, whichever node tells it.
create schema upkeep;
comment on schema upkeep is 'What the program has told whom, and the settings it has gone by';

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

-- One row per version of a settings file that a serving process went by or a person looked at.
create table upkeep.setting_version (
  file text not null,
  noted_at timestamptz not null default clock_timestamp(),
  text text not null,
  changed_at timestamptz,
  changed_by text,
  primary key (file, noted_at)
);
comment on table upkeep.setting_version is 'Versions of the settings files, each from the moment when it was first seen';
comment on column upkeep.setting_version.changed_at is 'When the file says it was changed; none for the copy that comes with the program';
comment on column upkeep.setting_version.changed_by is 'User of the operating system that owns the file';
