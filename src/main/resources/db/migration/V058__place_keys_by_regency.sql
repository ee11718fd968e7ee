-- Keys that only rows of one regency can share lie together, so that a file touches only its regency's
-- part of their index. What was filled before is placed when the product starts next: it needs the
-- secret.

alter table matching.secret_fingerprint add column keys_are_placed boolean not null default true;
update matching.secret_fingerprint set keys_are_placed = false;
comment on column matching.secret_fingerprint.keys_are_placed is
  'Whether stored blocking keys begin with their place';
