-- A login of a regency sees its own rows of business_year and of their villages, and the aggregates of
-- all. Its name tells its regency: lumbung_bi_6203 is 62.03. Views run with the rights of their reader,
-- or, where that may not read what is beneath, ask for the regency themselves.

alter table mart.business_year enable row level security;
create policy own_regency on mart.business_year for select
using (
  (select current_user::text !~ '^lumbung_bi_')
  or regency_code = (
    select substr(current_user::text, 12, 2) || '.' || substr(current_user::text, 14)
  )
);

create view mart.business_village with (security_barrier = true) as
select b.year, b.business_id, b.regency_code, o.village_code, o.village_name
from mart.business_year b
join warehouse.observation o
  on o.regency_code = b.regency_code
  and o.submission_id = b.submission_id
  and o.sheet = b.sheet
  and o.row = b.row
where b.regency_code = (
    select substr(current_user::text, 12, 2) || '.' || substr(current_user::text, 14)
  )
  and (select current_user::text ~ '^lumbung_bi_[0-9]{4}$');
comment on view mart.business_village is 'Desa/kelurahan usaha, hanya untuk peran kabupaten/kota dan hanya usahanya sendiri | Village of a business, for roles of a regency and their own businesses alone';
comment on column mart.business_village.year is 'Tahun data | Data year';
comment on column mart.business_village.business_id is 'Nomor usaha yang tetap | Stable number of the business';
comment on column mart.business_village.regency_code is 'Kabupaten/kota tempat usaha dihitung | Regency in which the business counts';
comment on column mart.business_village.village_code is 'Kode desa/kelurahan Kemendagri; kosong tanpa daftar desa | Kemendagri code of the village; null without a list of villages';
comment on column mart.business_village.village_name is 'Desa/kelurahan sebagaimana dilaporkan | Village as reported';

-- information_schema shows a key to whoever may refer to its table. A reader may create no table that
-- could, so nothing else becomes possible.
grant select, references on all tables in schema mart, reference to lumbung_bi;
alter default privileges in schema mart grant references on tables to lumbung_bi;
alter default privileges in schema reference grant references on tables to lumbung_bi;
