-- A file above the limit is refused by its size alone, without reading it to the end.
alter table intake.submission alter column sha256 drop not null;

-- An answer that cannot be written keeps no sweep open; it is written once its folder is open again.
alter table intake.submission add column is_answer_held boolean not null default false;
comment on column intake.submission.is_answer_held is 'Its answer waits until its folder can be written';
