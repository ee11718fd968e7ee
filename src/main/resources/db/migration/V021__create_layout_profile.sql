-- Layouts that a regency has used, learned from the submissions that were loaded.
alter table staging.sheet add column titles jsonb not null default '{}';
alter table staging.sheet add column header_row integer not null default 0;
comment on column staging.sheet.titles is 'The title of each column, by its 1-based number';
comment on column staging.sheet.header_row is '1-based row of the titles; 0 without any';

create table staging.layout_profile (
  regency_code text not null,
  fingerprint text not null,
  columns jsonb not null,
  learned_from bigint not null,
  last_used_by bigint not null,
  primary key (regency_code, fingerprint)
);
comment on table staging.layout_profile is 'Layouts of the main sheet that a regency has used';
comment on column staging.layout_profile.fingerprint is 'SHA-256 of the titles in their order';
comment on column staging.layout_profile.columns is 'In order: column (1-based), title, field (canonical name or null)';
