-- Users of this installation and what they did. Users are never deleted, only kept out.
create schema accounts;
comment on schema accounts is 'Users and their acts';

create table accounts.app_user (
  user_name text primary key check (user_name ~ '^[a-z][a-z0-9._-]{1,31}$'),
  role text not null check (role in ('petugas', 'operator', 'pimpinan', 'admin')),
  regency_code text check (regency_code is null or regency_code ~ '^[0-9]{2}\.[0-9]{2}$') references reference.area (area_code),
  password text not null check (password like '{%}%'),
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  disabled_at timestamptz,
  disabled_by text,
  check ((role = 'petugas') = (regency_code is not null)),
  check ((disabled_at is null) = (disabled_by is null))
);
comment on table accounts.app_user is 'Users by name; a petugas is bound to one regency';
comment on column accounts.app_user.password is 'Salted hash with the way it was made in front, never the password';

-- One line per attempt to sign in that has not ended well; short-lived.
create table accounts.sign_in_attempt (
  sign_in_attempt_id bigint generated always as identity primary key,
  user_name text not null check (user_name ~ '^[a-z][a-z0-9._-]{1,31}$'),
  at timestamptz not null default clock_timestamp()
);
comment on table accounts.sign_in_attempt is 'Attempts to sign in under a name that did not end well, known user or not';
create index sign_in_attempt_by_name on accounts.sign_in_attempt (user_name, at);

-- One line per act or look at personal data, written before it; the outcome follows.
create table accounts.audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  role text not null,
  account text not null,
  action text not null,
  object text,
  reason text,
  value_before text,
  value_after text
);
comment on table accounts.audit is 'Who did or saw what, when and why; append-only';
comment on column accounts.audit.account is 'User of the operating system that the program ran as';
comment on column accounts.audit.object is 'What it was about, such as a run; never a personal value';
comment on column accounts.audit.value_before is 'Of an edited setting what it was; null where it is new';
comment on column accounts.audit.value_after is 'Of an edited setting what it is; null where it is gone';
create index audit_by_time on accounts.audit (at);

create table accounts.audit_outcome (
  audit_id bigint primary key references accounts.audit (audit_id),
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('done', 'failed', 'denied'))
);
comment on table accounts.audit_outcome is 'What became of an act; none where its process died; append-only';

create function accounts.keep_audit() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < clock_timestamp() - interval '365 days' then
      return old;
    end if;
  end if;
  raise exception 'The audit is append-only; lines may be deleted after a year'
    using errcode = 'insufficient_privilege';
end
$$;
comment on function accounts.keep_audit is 'Refuses to change the audit, or to delete what is younger than a year';

create trigger audit_is_kept before update or delete on accounts.audit
  for each row execute function accounts.keep_audit();
create trigger audit_is_not_emptied before truncate on accounts.audit
  for each statement execute function accounts.keep_audit();
create trigger outcome_is_kept before update or delete on accounts.audit_outcome
  for each row execute function accounts.keep_audit();
create trigger outcome_is_not_emptied before truncate on accounts.audit_outcome
  for each statement execute function accounts.keep_audit();
