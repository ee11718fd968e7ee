-- One row: how many rows of the submission :submission, judged again and staged under :again, would be
-- loaded, held back, duplicates and no data, and how many of those that were loaded would be read
-- otherwise or not be loaded. Duplicates are known once it is matched.
select
  (select count(*) from staging.row_outcome where submission_id = :again and outcome = 'loaded') as loaded,
  (select count(*) from staging.row_outcome where submission_id = :again and outcome = 'quarantined') as quarantined,
  (select count(*) from staging.row_outcome where submission_id = :again and outcome = 'duplicate') as duplicate,
  (select count(*) from staging.row_outcome where submission_id = :again and outcome = 'not_data') as not_data,
  (
    select count(*)
    from warehouse.observation o
    left join staging.staged_row s
      on s.submission_id = :again and s.sheet = o.sheet and s.row = o.row and s.verdict = 'loadable'
    where o.submission_id = :submission
      and coalesce(
        not to_jsonb(s) @> (to_jsonb(o) - array['submission_id', 'regency_code', 'data_year']),
        true)
  ) as otherwise
