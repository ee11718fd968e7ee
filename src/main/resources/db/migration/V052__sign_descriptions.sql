-- A register that grows shares more keys with strangers: above all those of a place and a word of the
-- business, or of a day of birth. What a description says in short stands beside its keys, so that such strangers are told
-- while keys are looked up, and never fetched.

alter table matching.row_key
  add column shared integer not null default 0,
  add column signature bigint;
comment on column matching.row_key.shared is
  'A bit for each key, the first one''s the lowest: set where it leads only to descriptions with a '
  'signature that is alike';
comment on column matching.row_key.signature is 'What the row says in short, see matching.is_alike';

alter table matching.block_key add column signature bigint;
comment on column matching.block_key.signature is
  'What the description says in short; none for those from before, which are like any';

drop index matching.block_key_by_key;
create index block_key_by_key
  on matching.block_key (key, refinement, profile_id) include (signature);

create function matching.is_alike(one bigint, other bigint) returns boolean
language sql immutable parallel safe as $$
  select one is null or other is null
    or 3 * ((one # other) & 255 = 0)::integer
      + 2 * (((one # other) >> 8) & 255 = 0)::integer
      + (((one # other) >> 16) & 255 = 0)::integer
      + 2 * (((one # other) >> 24) & 255 = 0)::integer
      + bit_count(((one & other) >> 32)::bit(32)) >= 3
$$;
comment on function matching.is_alike is
  'Whether two signatures agree enough to be looked at: from the lowest bit on, 8 bits each of the NIK, '
  'whose agreement counts for three, the telephone, for two, the village, for one, and the name of the '
  'business, for two; then a bit for each word of the owner';
