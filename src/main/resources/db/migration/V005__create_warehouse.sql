-- Observations, businesses, owners, and the two clocks: a data year, and known from a moment.
create schema warehouse;

create sequence warehouse.business_number;
create sequence warehouse.owner_number;

-- Known-from moments never run backwards: the next is later than the last, whatever the clock does.
create table warehouse.last_moment (
  only_row boolean primary key default true check (only_row),
  moment timestamptz not null
);
comment on table warehouse.last_moment is 'The latest moment at which something became known';
insert into warehouse.last_moment (moment) values ('2000-01-01 00:00:00+00');

create function warehouse.next_moment() returns timestamptz
language sql as $$
  update warehouse.last_moment
  set moment = greatest(clock_timestamp(), moment + interval '1 microsecond')
  returning moment
$$;
comment on function warehouse.next_moment is 'Takes the next moment; loads wait for one another here';

-- nik_key is null for an owner found by a reviewer's word that two businesses are one person's.
create table warehouse.owner (
  owner_id bigint primary key,
  nik_key uuid unique
);
comment on table warehouse.owner is 'A person or entity with a usable NIK; without one a business is its own owner';

create table warehouse.business (
  business_id bigint primary key,
  nik_key uuid,
  first_regency_code text not null,
  created_by bigint not null,
  template_key uuid not null default gen_random_uuid(),
  unique (business_id, nik_key)
);
comment on table warehouse.business is 'A real-world enterprise; its id never changes meaning';
comment on column warehouse.business.nik_key is 'The one valid NIK a business may carry';
comment on column warehouse.business.template_key is 'Drawn by lot; names the business in templates of regencies that reported it';

create table warehouse.observation (
  regency_code text not null,
  data_year smallint not null,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  owner_name text,
  nik text,
  nik_class text,
  family_card text,
  sex text,
  birth_date date,
  education text,
  has_disability boolean,
  phone text,
  email text,
  district_code text not null,
  village_code text,
  village_name text,
  address text,
  rt_rw text,
  postal_code text,
  coordinates text,
  business_name text,
  legal_form text,
  activity text,
  product text,
  kbli text,
  kbli_version text,
  founded_year smallint,
  status text not null,
  class_reported text,
  social_media text,
  remark text,
  nib text,
  npwp text,
  other_permit text,
  pirt_status text,
  pirt_number text,
  halal_status text,
  halal_number text,
  ip_status text,
  ip_number text,
  own_capital_idr numeric,
  borrowed_capital_idr numeric,
  capital_idr numeric,
  assets_idr numeric,
  annual_sales_idr numeric,
  is_sales_derived boolean,
  class_uu20 text,
  class_pp7 text,
  class_bps text,
  workers_male integer,
  workers_female integer,
  workers_total integer,
  financing text,
  has_formal_finance boolean,
  market_reach text,
  export_countries text,
  training text,
  nik_key uuid,
  content_key uuid not null,
  workers_paid integer,
  workers_unpaid integer,
  has_nib boolean,
  has_mentoring boolean,
  has_social_media boolean,
  has_marketplace boolean,
  primary key (regency_code, submission_id, sheet, row)
);
comment on table warehouse.observation is 'What one regency said about one business for one data year; never changed';
create index observation_by_year on warehouse.observation (data_year, regency_code);
create index observation_by_nik on warehouse.observation (nik_key, data_year) where nik_key is not null;

-- "This observation speaks of that business", known from a moment until withdrawn. The foreign key
-- refuses a business that would carry two different valid NIKs. That observation, business and owner
-- are there is proved by each load for all rows at once: a look at every row took as long as writing it.
create table warehouse.identity (
  regency_code text not null,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  business_id bigint not null,
  owner_id bigint,
  nik_key uuid,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  reason text not null,
  actor text not null,
  primary key (regency_code, submission_id, sheet, row, known_from),
  check (known_from < known_to),
  foreign key (business_id, nik_key) references warehouse.business (business_id, nik_key)
);
comment on table warehouse.identity is 'Which business an observation speaks of, on the second clock';
create unique index identity_one_open
  on warehouse.identity (regency_code, submission_id, sheet, row) where known_to = 'infinity';
create index identity_by_business on warehouse.identity (business_id);
-- What is known of identities since a moment, without reading all of them.
create index identity_by_known_from on warehouse.identity using brin (known_from);
create index identity_by_known_to on warehouse.identity (known_to) where known_to <> 'infinity';

-- "This submission counts", known from a moment until superseded or withdrawn.
create table warehouse.effect (
  submission_id bigint not null,
  regency_code text not null,
  data_year smallint not null,
  kind text not null,
  base_submission_id bigint,
  is_part boolean not null default false,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  reason text not null,
  actor text not null,
  ended_by bigint,
  end_reason text,
  end_actor text,
  primary key (submission_id, known_from),
  check (known_from < known_to)
);
comment on table warehouse.effect is 'When a submission counted, and why it began and ended to';
comment on column warehouse.effect.base_submission_id is 'For an addendum the full submission it adds to';
comment on column warehouse.effect.ended_by is 'The submission that superseded it, or whose withdrawal took it back';
create unique index effect_one_open on warehouse.effect (submission_id) where known_to = 'infinity';
create unique index effect_one_full on warehouse.effect (regency_code, data_year)
  where known_to = 'infinity' and kind = 'full';
create index effect_by_year on warehouse.effect (data_year, regency_code);

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

create table warehouse.not_named (
  submission_id bigint not null,
  business_id bigint not null,
  data_year smallint not null,
  primary key (submission_id, business_id)
);
comment on table warehouse.not_named is 'Active businesses of the regency that a full submission does not name';
comment on column warehouse.not_named.data_year is 'The year for which they were last named: that of the submission, or the one before';

create table warehouse.difference (
  submission_id bigint primary key,
  previous_submission_id bigint not null,
  added bigint not null,
  gone bigint not null,
  changed bigint not null,
  largest jsonb not null default '[]'
);
comment on table warehouse.difference is 'Businesses added, gone and changed against the submissions in effect for the same regency and year';
comment on column warehouse.difference.gone is 'Businesses that a full submission no longer names; 0 for an addendum';
comment on column warehouse.difference.largest is 'The three largest changes of annual sales: sheet, row, before, after (rupiah)';

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

-- One row per submission that counts now.
create table warehouse.column_profile (
  submission_id bigint not null,
  column_name text not null,
  rows bigint not null,
  filled bigint not null,
  told jsonb,
  primary key (submission_id, column_name),
  check (filled between 0 and rows)
);
comment on table warehouse.column_profile is 'How many of the rows that a submission brought tell a column of observations';
comment on column warehouse.column_profile.told is 'Of columns with few values how often each was told';

create view warehouse.submission_in_effect as
select distinct submission_id from warehouse.effect where known_to = 'infinity';
comment on view warehouse.submission_in_effect is 'Submissions that count now';

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
