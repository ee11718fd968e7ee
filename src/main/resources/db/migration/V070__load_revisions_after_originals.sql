-- An original and its revision that lie in the inbox together are loaded in the order in which they
-- were written, not in that of their fingerprints.
alter table intake.submission add column changed_at timestamptz;
comment on column intake.submission.changed_at is
  'Saat berkas menurut isinya sendiri terakhir diubah | When the file itself says it was last changed';
