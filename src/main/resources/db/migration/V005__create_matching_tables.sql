-- What says that two observations speak of the same business. Keys are keyed hashes (HMAC).
create schema matching;

create sequence matching.business_number;
create sequence matching.owner_number;

-- One row per key and business. kind: 1 NIK and business name, 2 NIB, business name and district,
-- 3 the whole content of a row within its regency.
create table matching.match_key (
  kind smallint not null,
  key uuid not null,
  business_id bigint not null,
  regency_code text not null,
  primary key (kind, key, business_id)
);
comment on table matching.match_key is 'Keys by which businesses are found again';

-- The decision about every row that will be loaded: which business it speaks of, and by which rule.
create table matching.assignment (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  business_id bigint not null,
  is_new boolean not null,
  rule text not null,
  primary key (submission_id, sheet, row)
);
comment on table matching.assignment is 'Business decided for each row of a submission under way';
create unique index assignment_one_row_a_business on matching.assignment (submission_id, business_id);

-- What the matcher saw: a load that finds a later moment is refused and matches again.
create table matching.matched (
  submission_id bigint primary key,
  moment timestamptz not null,
  matcher text not null
);
comment on table matching.matched is 'Up to which moment of the warehouse a submission was matched';

-- Keys of one database come from one secret; another secret would find nothing again.
create table matching.secret_fingerprint (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
comment on table matching.secret_fingerprint is 'Fingerprint of the secret behind all keyed hashes';
