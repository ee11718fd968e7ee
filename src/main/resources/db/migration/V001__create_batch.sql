-- Spring Batch's own tables (a copy of the framework's script for 6.0.6), the guards that keep two runs
-- of one instance apart, and the scheduler's table.
create schema batch;
set search_path = batch;

CREATE TABLE BATCH_JOB_INSTANCE (
  JOB_INSTANCE_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT,
  JOB_NAME VARCHAR(100) NOT NULL,
  JOB_KEY VARCHAR(32) NOT NULL,
  constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
) ;

CREATE TABLE BATCH_JOB_EXECUTION (
  JOB_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT,
  JOB_INSTANCE_ID BIGINT NOT NULL,
  CREATE_TIME TIMESTAMP NOT NULL,
  START_TIME TIMESTAMP DEFAULT NULL,
  END_TIME TIMESTAMP DEFAULT NULL,
  STATUS VARCHAR(10),
  EXIT_CODE VARCHAR(2500),
  EXIT_MESSAGE VARCHAR(2500),
  LAST_UPDATED TIMESTAMP,
  constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID)
  references BATCH_JOB_INSTANCE(JOB_INSTANCE_ID)
) ;

CREATE TABLE BATCH_JOB_EXECUTION_PARAMS (
  JOB_EXECUTION_ID BIGINT NOT NULL,
  PARAMETER_NAME VARCHAR(100) NOT NULL,
  PARAMETER_TYPE VARCHAR(100) NOT NULL,
  PARAMETER_VALUE VARCHAR(2500),
  IDENTIFYING CHAR(1) NOT NULL,
  constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID)
  references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE BATCH_STEP_EXECUTION (
  STEP_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
  VERSION BIGINT NOT NULL,
  STEP_NAME VARCHAR(100) NOT NULL,
  JOB_EXECUTION_ID BIGINT NOT NULL,
  CREATE_TIME TIMESTAMP NOT NULL,
  START_TIME TIMESTAMP DEFAULT NULL,
  END_TIME TIMESTAMP DEFAULT NULL,
  STATUS VARCHAR(10),
  COMMIT_COUNT BIGINT,
  READ_COUNT BIGINT,
  FILTER_COUNT BIGINT,
  WRITE_COUNT BIGINT,
  READ_SKIP_COUNT BIGINT,
  WRITE_SKIP_COUNT BIGINT,
  PROCESS_SKIP_COUNT BIGINT,
  ROLLBACK_COUNT BIGINT,
  EXIT_CODE VARCHAR(2500),
  EXIT_MESSAGE VARCHAR(2500),
  LAST_UPDATED TIMESTAMP,
  constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID)
  references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE BATCH_STEP_EXECUTION_CONTEXT (
  STEP_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
  SHORT_CONTEXT VARCHAR(2500) NOT NULL,
  SERIALIZED_CONTEXT TEXT,
  constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID)
  references BATCH_STEP_EXECUTION(STEP_EXECUTION_ID)
) ;

CREATE TABLE BATCH_JOB_EXECUTION_CONTEXT (
  JOB_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
  SHORT_CONTEXT VARCHAR(2500) NOT NULL,
  SERIALIZED_CONTEXT TEXT,
  constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID)
  references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE SEQUENCE BATCH_STEP_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_INSTANCE_SEQ MAXVALUE 9223372036854775807 NO CYCLE;

-- The database forbids two live executions of one job instance, whatever the callers believe.
create unique index job_execution_one_live on batch_job_execution (job_instance_id)
  where status in ('STARTING', 'STARTED', 'STOPPING');
create index job_execution_by_instance on batch_job_execution (job_instance_id);
create index step_execution_by_job on batch_step_execution (job_execution_id);
create index job_execution_params_by_execution on batch_job_execution_params (job_execution_id);
create index job_execution_params_of_submission on batch_job_execution_params (parameter_value)
  where parameter_name = 'submission';

-- Handled by hand or by recovery: why an execution was ended by somebody other than itself.
create table execution_note (
  job_execution_id bigint primary key,
  noted_at timestamptz not null default clock_timestamp(),
  actor text not null,
  note text not null
);
comment on table execution_note is 'Why an execution was ended by recovery or by an operator';

-- The scheduler's own table (as db-scheduler 16.7 wants it): a schedule fires once, on whatever node.
create table scheduled_task (
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
comment on table scheduled_task is 'What is to be done by the clock, and who does it';
create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);

-- The scheduler's table (as db-scheduler 16.7 wants it) of what is under way. The integer priority
-- is the place in the order of loading.
create table work (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority integer not null,
  primary key (task_name, task_instance)
);
comment on table work is 'One row per piece of work under way: a submission, or the figures that end a sweep; due at infinity while it waits for its turn';
comment on column work.picked_by is 'The node that works on it; with the version the token that every writing transaction checks';
create index work_due on work (priority desc, execution_time) where not picked;
create index work_in_hand on work (picked_by) where picked;

-- One row per attempt at a job: its executions from the one that began it to the one that ended it.
-- Those in between stopped with exit code TURN, to let others load first.
create view attempt as
with leg as (
  select
    job_execution_id, job_instance_id, start_time,
    count(*) filter (where exit_code is distinct from 'TURN') over (
      partition by job_instance_id order by job_execution_id
      rows between unbounded preceding and 1 preceding
    ) + 1 as attempt
  from batch_job_execution
)
select
  job_instance_id, attempt, min(job_execution_id) as run, max(job_execution_id) as last_execution_id,
  min(start_time) as start_time
from leg
group by job_instance_id, attempt;
comment on view attempt is 'Attempts at jobs; a run is known by the number of its first execution';
set search_path = public;
