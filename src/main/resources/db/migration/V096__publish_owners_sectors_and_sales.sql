-- What everyone may read of owners, sectors, sales and channels, after disclosure control, and the names
-- and codes it takes to read it. Columns mean what they mean in mart; what is kept back is null.

create table mart_public.ownership (like mart.ownership including comments);
create table mart_public.class_transition_by_sex (like mart.class_transition_by_sex including comments);
create table mart_public.workers_by_sex (like mart.workers_by_sex including comments);
create table mart_public.sector (like mart.sector including comments);
create table mart_public.sales_band (like mart.sales_band including comments);
create table mart_public.digital (like mart.digital including comments);
create table mart_public.disability (like statistics.disability including comments);
create table mart_public.relative_size (like mart.relative_size including comments);
alter table mart_public.ownership add primary key (year, area_code, sex, kbli_section, size_class);
alter table mart_public.class_transition_by_sex
  add primary key (year, area_code, sex, regime, from_class, to_class);
alter table mart_public.workers_by_sex add primary key (year, area_code, sex);
alter table mart_public.sector add primary key (year, area_code, kbli_section, kbli_division);
alter table mart_public.sales_band add primary key (year, area_code, band);
alter table mart_public.digital add primary key (year, area_code, channel);
alter table mart_public.disability add primary key (year, area_code);
alter table mart_public.relative_size add primary key (year, area_code, indicator);
alter table mart_public.ownership alter businesses drop not null;
alter table mart_public.class_transition_by_sex alter businesses drop not null;
-- How many businesses tell them is for the office alone.
alter table mart_public.workers_by_sex drop column businesses;
alter table mart_public.sector
  alter businesses drop not null, alter workers_told drop not null, alter sales_told drop not null;
alter table mart_public.sales_band alter businesses drop not null, alter told drop not null;
alter table mart_public.digital
  alter businesses drop not null, alter told drop not null, alter not_told drop not null,
  alter covered drop not null;
alter table mart_public.disability
  alter businesses drop not null, alter told drop not null, alter not_told drop not null,
  alter covered drop not null;

comment on table mart_public.ownership is 'Usaha aktif menurut jenis kelamin pemilik: kabupaten/kota dan provinsi; menurut kategori KBLI dan kelas untuk provinsi; jangan dijumlahkan antar baris all dan lainnya | Active businesses by sex of the owner: regencies and province; by KBLI section and class for the province; rows of all are totals of the others';
comment on table mart_public.class_transition_by_sex is 'Naik kelas menurut jenis kelamin pemilik, provinsi | Naik kelas by sex of the owner, province';
comment on table mart_public.workers_by_sex is 'Tenaga kerja menurut jenis kelamin, provinsi dan kabupaten/kota | Workers by sex, province and regencies';
comment on table mart_public.sector is 'Usaha menurut kategori KBLI (provinsi dan kabupaten/kota) dan golongan pokok (provinsi); tenaga kerja dan penjualan untuk kategori di provinsi | Businesses by KBLI section (province and regencies) and division (province); workers and sales for sections of the province';
comment on table mart_public.sales_band is 'Usaha menurut penjualan setahun, provinsi dan kabupaten/kota | Businesses by annual sales, province and regencies';
comment on table mart_public.digital is 'Saluran digital, provinsi dan kabupaten/kota | Digital channels, province and regencies';
comment on table mart_public.disability is 'Usaha yang pemiliknya penyandang disabilitas, provinsi dan kabupaten/kota | Businesses whose owner has a disability, province and regencies';
comment on table mart_public.relative_size is 'UMKM terhadap penduduk dan PDRB | UMKM against residents and gross regional product';

-- Workers by sex have a table of their own now.
alter table mart_public.workforce_share drop column workers_male, drop column workers_female;

comment on column mart_public.growth.owners is 'Pemilik berbeda; tidak dijumlahkan antar wilayah; kosong untuk kecamatan dan bila dirahasiakan | Distinct owners; not additive over areas; null for districts and where kept back';

-- Names, codes and meanings; copies, so that nothing public reads another schema.
do $$
declare
  named text;
begin
  for named in
    select relname from pg_class
    where relnamespace = 'mart'::regnamespace and relkind = 'r' and relname like 'dim\_%'
  loop
    execute format('create table mart_public.%1$I (like mart.%1$I including comments including indexes)', named);
    execute format(
      'comment on table mart_public.%I is %L', named,
      obj_description(format('mart.%I', named)::regclass, 'pg_class'));
    execute format('insert into mart_public.%1$I select * from mart.%1$I', named);
  end loop;
end
$$;
create table mart_public.indicator (like mart.indicator including comments including indexes);
comment on table mart_public.indicator is 'Kartu indikator | Indicator cards';
create table mart_public.dictionary (
  relation text not null,
  attribute text not null,
  type text,
  indonesian text not null,
  english text not null,
  additive text,
  primary key (relation, attribute)
);
comment on table mart_public.dictionary is 'Kamus data skema ini: setiap tabel dan kolom dengan artinya. Nol selalu ditampilkan; yang dirahasiakan paling sedikit 1 | Data dictionary of this schema: every table and column with its meaning. Zeros are always shown; what is kept back is at least 1';
comment on column mart_public.dictionary.relation is 'Tabel | Table';
comment on column mart_public.dictionary.attribute is 'Kolom; kosong untuk tabelnya | Column; empty for the table itself';
comment on column mart_public.dictionary.type is 'Tipe data | Data type';
comment on column mart_public.dictionary.indonesian is 'Arti dalam bahasa Indonesia | Meaning in Indonesian';
comment on column mart_public.dictionary.english is 'Arti dalam bahasa Inggris | Meaning in English';
comment on column mart_public.dictionary.additive is 'Apakah kolom boleh dijumlahkan, dan antar apa | Whether and over what the column may be added';

revoke all on all tables in schema mart_public from public;
grant select on all tables in schema mart_public to lumbung_public;

-- The office reads what everyone does too: of owners with a disability it is all there is.
grant usage on schema mart_public to lumbung_bi;
grant select on all tables in schema mart_public to lumbung_bi;
alter default privileges in schema mart_public grant select on tables to lumbung_public, lumbung_bi;
