-- What says that two observations speak of one business: descriptions of businesses and their blocking
-- keys (keyed hashes, HMAC), what was decided about pairs, and what waits for a person.
create schema matching;

-- Keys of one database come from one secret; another secret would find nothing again.
create table matching.secret_fingerprint (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
comment on table matching.secret_fingerprint is 'Fingerprint of the secret behind all keyed hashes';

-- Models that were learned; the newest is used, before the first the built-in one.
create table matching.model (
  version integer primary key,
  parameters jsonb not null,
  descriptions bigint not null,
  learned_at timestamptz not null default now(),
  actor text not null,
  decisions bigint not null default 0
);
comment on table matching.model is 'Probabilities of agreement by field, learned from pairs that share a NIK';
comment on column matching.model.decisions is 'Proposals that persons had decided about when the model was learned';

-- Blocking keys are by far the largest part of what matching knows of a row, and nothing needs them
-- once it is loaded.
create table matching.row_key (
  submission_id bigint not null,
  row_number integer not null,
  sheet smallint not null,
  row integer not null,
  description uuid not null,
  keys bigint[] not null,
  refinements integer[] not null,
  by_nik smallint not null,
  shared integer not null default 0,
  signature bigint,
  primary key (submission_id, row_number)
);
comment on table matching.row_key is 'Blocking keys of the rows of submissions under way';
comment on column matching.row_key.row_number is 'From 0, in the order of the file, among the rows to match';
comment on column matching.row_key.description is 'Keyed hash of all that is compared';
comment on column matching.row_key.by_nik is 'How many of the keys, at the front, come from the NIK';
comment on column matching.row_key.shared is 'A bit for each key, the first one''s the lowest: set where it leads only to descriptions with a signature that is alike';
comment on column matching.row_key.signature is 'What the row says in short, see matching.is_alike';

-- The decision about every row that will be loaded: which business it speaks of, and by which rule.
create table matching.assignment (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  business_id bigint not null,
  is_new boolean not null,
  rule text not null,
  is_group boolean not null default false,
  owner_business_id bigint,
  primary key (submission_id, sheet, row)
);
comment on table matching.assignment is 'Business decided for each row of a submission under way';
comment on column matching.assignment.is_group is 'The NIK of the row is not the one of the business: a group of people, whose head may change, or a NIK put right in a template';
comment on column matching.assignment.owner_business_id is 'Another business of the same owner, for rows without a NIK';
create unique index assignment_one_row_a_business on matching.assignment (submission_id, business_id);

-- What the matcher saw: a load that finds a later moment is refused and matches again.
create table matching.matched (
  submission_id bigint primary key,
  moment timestamptz not null,
  matcher text not null,
  compared_pairs bigint not null default 0,
  blocking_recall double precision
);
comment on table matching.matched is 'Up to which moment of the warehouse a submission was matched';
comment on column matching.matched.blocking_recall is 'Share of the pairs with one NIK that other keys found too';

create table matching.file_word (
  submission_id bigint not null,
  field smallint not null,
  word_key bigint not null,
  uses bigint not null,
  primary key (submission_id, field, word_key)
);
comment on table matching.file_word is 'Words of a submission under way, counted with the others once it is loaded';

-- How common words are, over all submissions loaded. word_key 0 counts the values of a field.
create table matching.word_use (
  field smallint not null,
  word_key bigint not null,
  uses bigint not null,
  primary key (field, word_key)
);
comment on table matching.word_use is 'How common the words of names and addresses are: rare ones tell more';
comment on column matching.word_use.word_key is 'Keyed hash of the word';

-- One row per description under which a business is known; the first row that gave it is its source.
create table matching.profile (
  profile_id bigint generated always as identity primary key,
  business_id bigint not null,
  origin_business_id bigint not null,
  description uuid not null,
  regency_code text not null,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  nik text,
  nib text,
  phone text,
  district_code text,
  kbli text,
  owner_name text,
  business_name text,
  village text,
  address text,
  founded_year smallint,
  trade text,
  unique (origin_business_id, description)
);
comment on table matching.profile is 'Descriptions by which businesses are found again';
comment on column matching.profile.origin_business_id is 'The business before any merge';

create table matching.block_key (
  key bigint not null,
  refinement integer not null,
  profile_id bigint not null,
  signature bigint
);
comment on table matching.block_key is 'Keyed hashes of which two rows of one business share at least one';
comment on column matching.block_key.signature is 'What the description says in short, see matching.is_alike';
create index block_key_by_key
  on matching.block_key (key, refinement, profile_id) include (signature);

-- Evidence of the pairs that decided something: why a row came to its business, what waits.
create table matching.pair (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  business_id bigint not null,
  profile_id bigint,
  other_sheet smallint,
  other_row integer,
  verdict text not null check (verdict in ('same', 'review', 'other_business')),
  why text not null,
  weight real not null,
  levels smallint[] not null,
  weights real[] not null,
  model integer not null
);
comment on table matching.pair is 'Pairs that decided something, with their weight field by field';
comment on column matching.pair.weight is 'Bits of evidence for one business, prior included';
create index pair_by_row on matching.pair (submission_id, sheet, row);

-- Two businesses that may be one. Until a person decides they count apart.
create table matching.proposal (
  proposal_id bigint generated always as identity primary key,
  lower_business_id bigint not null,
  higher_business_id bigint not null,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  pair_business_id bigint not null,
  why text not null,
  weight real not null,
  state text not null default 'waiting' check (state in ('waiting', 'decided')),
  decision text check (decision in ('same', 'same_owner', 'different')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  postponed_until timestamptz,
  merged_business_id bigint,
  check (lower_business_id < higher_business_id),
  check ((state = 'decided') = (decision is not null and decided_by is not null))
);
comment on table matching.proposal is 'Pairs of businesses that a person decides about';
comment on column matching.proposal.merged_business_id is 'The business that the decision made an alias of the other, or of what that stood for';
create unique index proposal_once on matching.proposal (lower_business_id, higher_business_id);

-- What a reviewer told apart, for good.
create table matching.apart (
  lower_business_id bigint not null,
  higher_business_id bigint not null,
  decided_by text not null,
  decided_at timestamptz not null,
  reason text,
  primary key (lower_business_id, higher_business_id),
  check (lower_business_id < higher_business_id)
);
comment on table matching.apart is 'Businesses that a reviewer called different: never merged again';

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

create function matching.refuse_merge_of_different() returns trigger
language plpgsql as $$
begin
  if exists (
    select from matching.apart a
    where least(
        warehouse.current_business(a.lower_business_id),
        warehouse.current_business(a.higher_business_id)
      ) = least(new.merged_business_id, new.business_id)
      and greatest(
        warehouse.current_business(a.lower_business_id),
        warehouse.current_business(a.higher_business_id)
      ) = greatest(new.merged_business_id, new.business_id)
  ) then
    raise exception 'Businesses % and % were told apart by a reviewer',
      new.business_id, new.merged_business_id;
  end if;
  return new;
end
$$;
comment on function matching.refuse_merge_of_different is 'A reviewer''s word "different" is for good';
create trigger merge_not_of_different before insert on warehouse.merge
  for each row execute function matching.refuse_merge_of_different();

create view matching.waiting_proposal as
select p.proposal_id, p.lower_business_id, p.higher_business_id, p.weight, p.why
from matching.proposal p
where p.state = 'waiting'
  and exists (select from warehouse.business b where b.business_id = p.lower_business_id)
  and exists (select from warehouse.business b where b.business_id = p.higher_business_id)
  and warehouse.current_business(p.lower_business_id)
    <> warehouse.current_business(p.higher_business_id);
comment on view matching.waiting_proposal is 'Pairs of businesses that wait for a decision and count apart until then';
