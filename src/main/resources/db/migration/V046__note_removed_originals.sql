-- An original may go ten years after its submission ceased to count; that it is gone is noted.
alter table intake.submission add column original_removed_at timestamptz;
comment on column intake.submission.original_removed_at is 'When the archived original was deleted for its age; null while it is kept';

-- One row per submission that counts now.
create view warehouse.submission_in_effect as
select distinct submission_id from warehouse.effect where known_to = 'infinity';
comment on view warehouse.submission_in_effect is 'Submissions that count now';
