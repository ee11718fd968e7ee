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
  primary key (submission_id, row_number)
);
comment on table matching.row_key is 'Blocking keys of the rows of submissions under way';
comment on column matching.row_key.row_number is 'From 0, in the order of the file, among the rows to match';
comment on column matching.row_key.description is 'Keyed hash of all that is compared';
comment on column matching.row_key.by_nik is 'How many of the keys, at the front, come from the NIK';

insert into matching.row_key
select
  a.submission_id,
  row_number() over (partition by a.submission_id order by a.sheet, a.row) - 1,
  a.sheet,
  a.row,
  a.description,
  a.keys,
  a.refinements,
  0
from matching.assignment a
join intake.submission s on s.submission_id = a.submission_id
where s.state not in ('done', 'refused', 'known', 'abandoned') and a.description is not null;

alter table matching.assignment
  drop column description,
  drop column keys,
  drop column refinements;
