-- The founding year tells two shops of one owner apart and one shop from its namesake.

alter table matching.profile add column founded_year smallint;

-- Models learned before know nothing of it: the built-in probabilities serve until the next one.
update matching.model
set parameters = jsonb_set(
  parameters,
  '{fields}',
  parameters -> 'fields' || jsonb_build_object(
    'field', 'tahun_berdiri',
    'kind', 'CODE',
    'm', '[0.12, 0.001, 0.1, 0.009, 0.77]'::jsonb,
    'u', '[0.72, 0.001, 0.22, 0.009, 0.05]'::jsonb
  )
);
