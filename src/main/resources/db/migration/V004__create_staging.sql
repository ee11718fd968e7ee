-- Judged rows and their findings of submissions under way, kept by age.
create schema staging;

create table staging.sheet (
  submission_id bigint not null,
  sheet smallint not null,
  name text not null,
  kind text not null,
  columns jsonb not null default '{}',
  titles jsonb not null default '{}',
  header_row integer not null default 0,
  primary key (submission_id, sheet)
);
comment on table staging.sheet is 'Sheets of a workbook; sheet is its 1-based position';
comment on column staging.sheet.columns is 'The 1-based column of each field, by canonical name';
comment on column staging.sheet.titles is 'The title of each column, by its 1-based number';
comment on column staging.sheet.header_row is '1-based row of the titles; 0 without any';

-- One row per physical row. verdict is what the reader and the rules say; what becomes of a
-- loadable row is said by staging.row_outcome.
create table staging.staged_row (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  verdict text not null check (verdict in ('loadable', 'quarantined', 'not_data')),
  because text,
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
  district_code text,
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
  status text,
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
  content_key uuid,
  business_key text,
  reason text,
  origin_file text,
  origin_sheet text,
  origin_row integer,
  mends uuid,
  mended_by bigint,
  workers_paid integer,
  workers_unpaid integer,
  has_nib boolean,
  has_mentoring boolean,
  has_social_media boolean,
  has_marketplace boolean,
  primary key (submission_id, sheet, row)
);
comment on table staging.staged_row is 'Every physical row with its verdict and, for data rows, the typed record';
comment on column staging.staged_row.row is '1-based row as the spreadsheet program shows it';
comment on column staging.staged_row.business_key is 'What a template wrote beside the row to say which business it speaks of, as it came back';
comment on column staging.staged_row.reason is 'What the sender answered beside the row to its warnings, in the words of a person';
comment on column staging.staged_row.origin_file is 'Of a row to mend that came back: the file, sheet and row it was sent in first, as an answer wrote beside it';
comment on column staging.staged_row.mends is 'content_key of a row that was held back, of which this row says what is right';
comment on column staging.staged_row.mended_by is 'The addendum that said what is right, where a full submission took it over: that one';
create index staged_row_by_mend on staging.staged_row (submission_id) where mends is not null;
comment on column staging.staged_row.because is 'What a row that is not data is';

create table staging.finding (
  submission_id bigint not null,
  origin text not null check (origin in ('file', 'row', 'match')),
  sheet smallint not null,
  row integer not null,
  ordinal integer not null,
  code text not null,
  severity text not null,
  "column" smallint,
  field text,
  shown text,
  arguments jsonb not null default '{}',
  is_answered boolean not null default false,
  primary key (submission_id, origin, sheet, row, ordinal)
);
comment on table staging.finding is 'Findings with their place; values are masked';
comment on column staging.finding.is_answered is 'A warning that somebody answered for this business and value: it is not told';

-- Warnings about rows. What they say is the value and all else that is told but the place.
create view staging.warning as
select
  submission_id, origin, sheet, row, ordinal, code, "column",
  md5(concat_ws(
    '|', field, shown,
    (arguments - array['baris', 'sel', 'lembar', 'baris_lain', 'lembar_lain', 'kolom', 'judul'])::text
  )) as said
from staging.finding
where severity = 'peringatan' and row > 0;
comment on view staging.warning is 'Warnings about rows with a fingerprint of what they say';

-- Outlives the findings and the words of the reason: it holds no value.
create table staging.answered_warning (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  code text not null,
  said text not null,
  primary key (submission_id, sheet, row, code, said)
);
comment on table staging.answered_warning is 'Warnings that a person answered: the business of the row is not warned of the same again';

create table staging.finding_reason (
  finding_reason_id bigint generated always as identity primary key,
  submission_id bigint not null,
  code text not null,
  place text,
  reason text not null check (length(reason) between 1 and 1000),
  given_by text not null,
  given_at timestamptz not null default clock_timestamp()
);
create index finding_reason_by_submission on staging.finding_reason (submission_id);
comment on table staging.finding_reason is 'Why what a submission was warned of is right as it is, in the words of a person';
comment on column staging.finding_reason.place is 'The cell as receipts name it; null for all findings of the code';
comment on column staging.finding_reason.reason is 'A person''s words, kept as long as the finding';

-- Rows that say again what an earlier row of the same file said.
create table staging.duplicate (
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  of_sheet smallint not null,
  of_row integer not null,
  rule text not null,
  primary key (submission_id, sheet, row)
);
comment on table staging.duplicate is 'Second and further rows of one business in one file';

create table staging.balance (
  submission_id bigint primary key,
  seen bigint not null,
  loaded bigint not null,
  quarantined bigint not null,
  duplicate bigint not null,
  not_data bigint not null,
  new_businesses bigint not null,
  carried_over bigint not null,
  changed bigint not null,
  closed bigint not null,
  constraint balance_closes check (seen = loaded + quarantined + duplicate + not_data)
);
comment on table staging.balance is 'The four outcomes of a submission; they add up to the rows seen';

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

create table staging.taught_heading (
  regency_code text not null,
  heading_key text not null,
  heading text not null,
  field text,
  taught_by text not null,
  taught_at timestamptz not null default clock_timestamp(),
  primary key (regency_code, heading_key)
);
comment on table staging.taught_heading is 'What a regency has said that its headings mean';
comment on column staging.taught_heading.heading_key is 'Letters and digits of the heading in lower case';
comment on column staging.taught_heading.field is 'Canonical name; null for a column that is not wanted';

create table staging.heading_lesson (
  submission_id bigint not null,
  heading_key text not null,
  heading text not null,
  field text,
  primary key (submission_id, heading_key)
);
comment on table staging.heading_lesson is 'What the sheet Kolom of a submission says, learned when it loads';
comment on column staging.heading_lesson.field is 'Canonical name; null for a column that is not wanted';

-- One row per physical row of a submission with what became of it.
create view staging.row_outcome as
select
  s.submission_id,
  s.sheet,
  s.row,
  case
    when d.submission_id is not null then 'duplicate'
    when s.verdict = 'loadable' then 'loaded'
    else s.verdict
  end as outcome,
  case
    when d.submission_id is not null then d.rule
    else s.because
  end as because
from staging.staged_row s
left join staging.duplicate d
  on d.submission_id = s.submission_id and d.sheet = s.sheet and d.row = s.row;
comment on view staging.row_outcome is 'loaded, quarantined, duplicate or not_data for every physical row';
