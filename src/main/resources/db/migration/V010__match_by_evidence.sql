-- Matching by the evidence of all fields: descriptions of businesses, their blocking keys, what was
-- decided about pairs, what waits for a person, and merges that can be undone.

drop table matching.match_key;

alter table staging.staged_row drop column nik_name_key, drop column nib_name_key;
alter table warehouse.observation drop column nik_name_key, drop column nib_name_key;

alter table matching.assignment
  add column is_group boolean not null default false,
  add column owner_business_id bigint,
  add column description uuid,
  add column keys bigint[] not null default '{}',
  add column refinements integer[] not null default '{}';
comment on column matching.assignment.is_group is 'A group of people: its head may change, so the NIK is not its own';
comment on column matching.assignment.owner_business_id is 'Another business of the same owner, for rows without a NIK';
comment on column matching.assignment.description is 'Keyed hash of all that is compared';

alter table matching.matched
  add column compared_pairs bigint not null default 0,
  add column blocking_recall double precision;
comment on column matching.matched.blocking_recall is 'Share of the pairs with one NIK that other keys found too';

-- Models that were learned; the newest is used, before the first the built-in one.
create table matching.model (
  version integer primary key,
  parameters jsonb not null,
  descriptions bigint not null,
  learned_at timestamptz not null default now(),
  actor text not null
);
comment on table matching.model is 'Probabilities of agreement by field, learned from pairs that share a NIK';

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
  unique (origin_business_id, description)
);
comment on table matching.profile is 'Descriptions by which businesses are found again';
comment on column matching.profile.origin_business_id is 'The business before any merge';

create table matching.block_key (
  key bigint not null,
  refinement integer not null,
  profile_id bigint not null
);
comment on table matching.block_key is 'Keyed hashes of which two rows of one business share at least one';
create index block_key_by_key on matching.block_key (key, refinement, profile_id);

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
  check (lower_business_id < higher_business_id),
  check ((state = 'decided') = (decision is not null and decided_by is not null))
);
comment on table matching.proposal is 'Pairs of businesses that a person decides about';
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

-- One row per merge on the second clock: the merged id is an alias of the one that stays.
create table warehouse.merge (
  merged_business_id bigint not null references warehouse.business (business_id),
  business_id bigint not null references warehouse.business (business_id),
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  reason text not null,
  actor text not null,
  end_reason text,
  end_actor text,
  primary key (merged_business_id, known_from),
  check (business_id < merged_business_id),
  check (known_from < known_to)
);
comment on table warehouse.merge is 'Merges decided by persons; the older id stays';
create unique index merge_one_open on warehouse.merge (merged_business_id) where known_to = 'infinity';

create function warehouse.refuse_merge_of_different() returns trigger
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
comment on function warehouse.refuse_merge_of_different is 'A reviewer''s word "different" is for good';
create trigger merge_not_of_different before insert on warehouse.merge
  for each row execute function warehouse.refuse_merge_of_different();

-- An owner found without a NIK: by a reviewer's word that two businesses are one person's.
alter table warehouse.owner alter column nik_key drop not null;

create function warehouse.current_business(business bigint) returns bigint
language sql stable as $$
  with recursive alias (business_id) as (
    select business
    union
    select m.business_id
    from alias a
    join warehouse.merge m on m.merged_business_id = a.business_id and m.known_to = 'infinity'
  )
  select min(business_id) from alias
$$;
comment on function warehouse.current_business is 'The business that an id stands for after all merges now in force';

-- Per-field survivorship: the value of each field that a business is known by now, and the row it
-- comes from. Identifiers: the most recent valid one; names: the most frequent spelling, the longer
-- and more recent one among equals; everything else: the most recent that is not empty.
create view warehouse.golden_record as
with
observed as (
  select
    i.business_id, o.regency_code, o.submission_id, o.sheet, o.row, o.data_year,
    case when o.nik_class = 'valid' then o.nik end as nik,
    o.nib, o.owner_name, o.business_name, o.kbli, o.district_code, o.village_name, o.address, o.phone,
    o.status
  from warehouse.identity i
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where i.known_to = 'infinity'
    and exists (
      select from warehouse.effect e
      where e.submission_id = i.submission_id and e.known_to = 'infinity'
    )
),
valued as (
  select o.*, v.field, v.value, v.is_name,
    count(*) over (partition by o.business_id, v.field, lower(v.value)) as uses
  from observed o
  cross join lateral (
    values
      ('nik', o.nik, false), ('nib', o.nib, false), ('owner_name', o.owner_name, true),
      ('business_name', o.business_name, true), ('kbli', o.kbli, false),
      ('district_code', o.district_code, false), ('village_name', o.village_name, false),
      ('address', o.address, false), ('phone', o.phone, false), ('status', o.status, false)
  ) as v (field, value, is_name)
  where v.value is not null and v.value <> ''
)
select distinct on (business_id, field)
  business_id, field, value, regency_code, submission_id, sheet, row, data_year
from valued
order by
  business_id,
  field,
  case when is_name then uses end desc nulls last,
  case when is_name then length(value) end desc nulls last,
  data_year desc,
  submission_id desc,
  sheet,
  row;
comment on view warehouse.golden_record is 'The surviving value of each field of a business, with its source row';

create view matching.waiting_proposal as
select p.proposal_id, p.lower_business_id, p.higher_business_id, p.weight, p.why
from matching.proposal p
where p.state = 'waiting'
  and exists (select from warehouse.business b where b.business_id = p.lower_business_id)
  and exists (select from warehouse.business b where b.business_id = p.higher_business_id)
  and warehouse.current_business(p.lower_business_id)
    <> warehouse.current_business(p.higher_business_id);
comment on view matching.waiting_proposal is 'Pairs of businesses that wait for a decision and count apart until then';

-- How common words are, over all submissions loaded. word_key 0 counts the values of a field.
create table matching.word_use (
  field smallint not null,
  word_key bigint not null,
  uses bigint not null,
  primary key (field, word_key)
);
comment on table matching.word_use is 'How common the words of names and addresses are: rare ones tell more';
comment on column matching.word_use.word_key is 'Keyed hash of the word';

create table matching.file_word (
  submission_id bigint not null,
  field smallint not null,
  word_key bigint not null,
  uses bigint not null,
  primary key (submission_id, field, word_key)
);
comment on table matching.file_word is 'Words of a submission under way, counted with the others once it is loaded';
