-- Workers with pay and without, where the workbook parts them (PL-KUMKM, question 801).
alter table staging.staged_row
  add column workers_paid integer,
  add column workers_unpaid integer;

alter table warehouse.observation
  add column workers_paid integer,
  add column workers_unpaid integer;

alter table mart.business_year
  add column workers_paid integer,
  add column workers_unpaid integer;
comment on column mart.business_year.workers_paid is 'Tenaga kerja dibayar; kosong bila tidak dipisah | Paid workers; null where not told apart';
comment on column mart.business_year.workers_unpaid is 'Tenaga kerja tidak dibayar; kosong bila tidak dipisah | Unpaid workers; null where not told apart';

alter table mart.workforce_share
  add column workers_paid bigint,
  add column workers_unpaid bigint,
  add column workers_pay_unknown bigint;
comment on column mart.workforce_share.workers_paid is 'Tenaga kerja dibayar yang dilaporkan | Paid workers reported';
comment on column mart.workforce_share.workers_unpaid is 'Tenaga kerja tidak dibayar yang dilaporkan | Unpaid workers reported';
comment on column mart.workforce_share.workers_pay_unknown is 'workers dikurangi yang dibayar dan tidak dibayar | workers less paid and unpaid';
