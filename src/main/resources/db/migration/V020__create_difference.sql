-- What a submission brings against what its regency had sent for that year before.
create table staging.difference (
  submission_id bigint primary key,
  previous_submission_id bigint not null,
  added bigint not null,
  gone bigint not null,
  changed bigint not null,
  largest jsonb not null default '[]'
);
comment on table staging.difference is 'Businesses added, gone and changed against the submissions in effect for the same regency and year';
comment on column staging.difference.gone is 'Businesses that a full submission no longer names; 0 for an addendum';
comment on column staging.difference.largest is 'The three largest changes of annual sales: sheet, row, before, after (rupiah)';
