-- What changed is taken out of a count and put in again, so that a change costs what changed. A count
-- that nothing is behind any more must go, and one that is zero with something behind it must stay.
-- Everything is counted once more, since nothing tells of the counts there are.

alter table statistics.tally add column businesses bigint not null default 0;
alter table statistics.tally alter column businesses drop default;
comment on column statistics.tally.businesses is
  'Businesses that the count comes from; without any there is no count';
update statistics.computed_from set method = '';
