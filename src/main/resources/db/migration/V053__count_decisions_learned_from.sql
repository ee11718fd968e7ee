-- Decisions of persons teach too: a model is learned again when they have doubled.
alter table matching.model add column decisions bigint not null default 0;
comment on column matching.model.decisions is
  'Proposals that persons had decided about when the model was learned';
