-- The scheduler's own table (as db-scheduler 16.7 wants it): a schedule fires once, on whatever node.
create table batch.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
comment on table batch.scheduled_task is 'What is to be done by the clock, and who does it';
create index scheduled_task_by_time on batch.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on batch.scheduled_task (last_heartbeat);
