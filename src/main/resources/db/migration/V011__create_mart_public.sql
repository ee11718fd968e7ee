-- What everyone may read: mart after disclosure control. Columns mean what they mean in mart; what is kept
-- back is null. Views let a reader's condition see what they hide: it may be evaluated before the view's
-- own, and raise an error that shows a value, and estimates of the planner come from values of the tables
-- beneath. So mart_public is tables: they are filled when a person publishes (statistics/public/*.sql),
-- what is kept back is not in them, and they read no other schema.
create schema mart_public;
comment on schema mart_public is 'Angka untuk umum, setelah pengendalian kerahasiaan | Figures for everyone, after disclosure control';

do $$
begin
  if not exists (select from pg_roles where rolname = 'lumbung_public') then
    create role lumbung_public login;
  end if;
  execute 'alter role lumbung_public set default_transaction_read_only = on';
  execute 'alter role lumbung_public set statement_timeout = ''1min''';
exception when insufficient_privilege then
  raise exception 'Role lumbung_public is missing and this user may not create it: run "create role lumbung_public login" as an administrator, then start again';
end
$$;
do $$
begin
  execute format('grant connect on database %I to lumbung_public', current_database());
end
$$;

-- The office reads what everyone does too: of owners with a disability it is all there is.
grant usage on schema mart_public to lumbung_public, lumbung_bi;
alter default privileges in schema mart_public grant select on tables to lumbung_public, lumbung_bi;

create table mart_public.growth (like mart.growth including comments, primary key (year, area_code));
create table mart_public.growth_parts (like mart.growth_parts including comments, primary key (year, area_code));
create table mart_public.survival (like mart.survival including comments, primary key (year, area_code, cohort));
create table mart_public.size_class (like mart.size_class including comments, primary key (year, area_code, regime, size_class));
create table mart_public.class_transition (like mart.class_transition including comments, primary key (year, area_code, regime, from_class, to_class));
create table mart_public.class_transition_by_sex (like mart.class_transition_by_sex including comments, primary key (year, area_code, sex, regime, from_class, to_class));
create table mart_public.workforce_share (like mart.workforce_share including comments, primary key (year, area_code, numerator, series));
create table mart_public.workers_by_sex (like mart.workers_by_sex including comments, primary key (year, area_code, sex));
create table mart_public.programme_coverage (like mart.programme_coverage including comments, primary key (year, area_code, programme, denominator));
create table mart_public.market_reach (like mart.market_reach including comments, primary key (year, area_code, reach, destination));
create table mart_public.ownership (like mart.ownership including comments, primary key (year, area_code, sex, kbli_section, size_class));
create table mart_public.sector (like mart.sector including comments, primary key (year, area_code, kbli_section, kbli_division));
create table mart_public.sales_band (like mart.sales_band including comments, primary key (year, area_code, band));
create table mart_public.digital (like mart.digital including comments, primary key (year, area_code, channel));
create table mart_public.disability (like statistics.disability including comments, primary key (year, area_code));
create table mart_public.relative_size (like mart.relative_size including comments, primary key (year, area_code, indicator));

-- How many businesses tell workers by sex is for the office alone, and what mart_public.workers_by_sex
-- says is not said twice.
alter table mart_public.workers_by_sex drop column businesses;
alter table mart_public.workforce_share
  drop column workers_male,
  drop column workers_female,
  drop column workers_sex_unknown,
  drop column workers_paid,
  drop column workers_unpaid,
  drop column workers_pay_unknown;
alter table mart_public.growth_parts
  drop column unconfirmed_kept,
  drop column birth_rate_pct,
  drop column death_rate_pct,
  drop column churn_pct,
  drop column unknown_founding_pct;
alter table mart_public.market_reach drop column told;

-- Whatever is counted may be kept back.
do $$
declare
  counted record;
begin
  for counted in
    select c.relname, a.attname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'bigint'::regtype
    where c.relnamespace = 'mart_public'::regnamespace and c.relkind = 'r' and a.attnotnull
  loop
    execute format(
      'alter table mart_public.%I alter column %I drop not null', counted.relname, counted.attname);
  end loop;
end
$$;

comment on table mart_public.growth is 'Jumlah usaha dan pertumbuhannya | Stock of businesses and its growth';
comment on table mart_public.growth_parts is 'Uraian pertumbuhan, provinsi dan kabupaten/kota | Parts of growth, province and regencies';
comment on table mart_public.survival is 'Kelangsungan usaha per angkatan kelahiran, provinsi | Survival by birth cohort, province';
comment on table mart_public.size_class is 'Usaha aktif per kelas, provinsi dan kabupaten/kota | Active businesses by class, province and regencies';
comment on table mart_public.class_transition is 'Naik kelas, provinsi | Naik kelas, province';
comment on table mart_public.class_transition_by_sex is 'Naik kelas menurut jenis kelamin pemilik, provinsi | Naik kelas by sex of the owner, province';
comment on table mart_public.workforce_share is 'Tenaga kerja UMKM terhadap setiap penyebut, provinsi dan kabupaten/kota | UMKM workers over each denominator, province and regencies';
comment on table mart_public.workers_by_sex is 'Tenaga kerja menurut jenis kelamin, provinsi dan kabupaten/kota | Workers by sex, province and regencies';
comment on table mart_public.programme_coverage is 'Cakupan program, provinsi dan kabupaten/kota | Programme coverage, province and regencies';
comment on table mart_public.market_reach is 'Jangkauan pasar, provinsi dan kabupaten/kota | Market reach, province and regencies';
comment on table mart_public.ownership is 'Usaha aktif menurut jenis kelamin pemilik: kabupaten/kota dan provinsi; menurut kategori KBLI dan kelas untuk provinsi; jangan dijumlahkan antar baris all dan lainnya | Active businesses by sex of the owner: regencies and province; by KBLI section and class for the province; rows of all are totals of the others';
comment on table mart_public.sector is 'Usaha menurut kategori KBLI (provinsi dan kabupaten/kota) dan golongan pokok (provinsi); tenaga kerja dan penjualan untuk kategori di provinsi | Businesses by KBLI section (province and regencies) and division (province); workers and sales for sections of the province';
comment on table mart_public.sales_band is 'Usaha menurut penjualan setahun, provinsi dan kabupaten/kota | Businesses by annual sales, province and regencies';
comment on table mart_public.digital is 'Saluran digital, provinsi dan kabupaten/kota | Digital channels, province and regencies';
comment on table mart_public.disability is 'Usaha yang pemiliknya penyandang disabilitas, provinsi dan kabupaten/kota | Businesses whose owner has a disability, province and regencies';
comment on table mart_public.relative_size is 'UMKM terhadap penduduk dan PDRB | UMKM against residents and gross regional product';

comment on column mart_public.growth.owners is 'Pemilik berbeda; tidak dijumlahkan antar wilayah; kosong untuk kecamatan dan bila dirahasiakan | Distinct owners; not additive over areas; null for districts and where kept back';

comment on column mart_public.growth.change is 'stock - base | stock - base';
comment on column mart_public.programme_coverage.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart_public.market_reach.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart_public.workforce_share.workers_missing is 'Usaha yang tidak melaporkan tenaga kerja | Businesses that do not report workers';

-- Here a reason may be that it is kept back, and what may be added is told by mart_public.dictionary.
do $$
declare
  described record;
begin
  for described in
    select
      c.relname, a.attname,
      split_part(t.told, ' | ', 1) as indonesian,
      split_part(t.told, ' | ', 2) as english
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join lateral (
      select regexp_replace(
        col_description(c.oid, a.attnum),
        '; (jangan dijumlahkan antar|not to be added over) [a-z_, ]+[a-z_]', '', 'g') as told
    ) t
    where c.relnamespace = 'mart_public'::regnamespace
      and c.relname in (
        'growth', 'growth_parts', 'survival', 'size_class', 'class_transition', 'workforce_share',
        'programme_coverage', 'market_reach')
  loop
    execute format(
      'comment on column mart_public.%I.%I is %L', described.relname, described.attname,
      case described.attname
        when 'reason' then described.indonesian || '; suppressed: dirahasiakan | '
          || described.english || '; suppressed: kept back'
        else described.indonesian || ' | ' || described.english
      end);
  end loop;
end
$$;

create table mart_public.publication (
  year smallint primary key,
  vintage integer not null,
  as_of timestamptz not null,
  published_at timestamptz not null
);
comment on table mart_public.publication is 'Tahun data yang sudah terbit | Data years that are published';
comment on column mart_public.publication.year is 'Tahun data | Data year';
comment on column mart_public.publication.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
comment on column mart_public.publication.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart_public.publication.published_at is 'Saat terbit | Moment of publication';

create table mart_public.withheld (
  year smallint not null,
  relation text not null,
  subject text not null,
  reason text not null,
  primary key (year, relation, subject)
);
comment on table mart_public.withheld is 'Tabel yang seluruhnya dirahasiakan: sel kecilnya tidak dapat dilindungi dengan cara lain | Tables kept back as a whole: their small cells cannot be protected otherwise';
comment on column mart_public.withheld.year is 'Tahun data | Data year';
comment on column mart_public.withheld.relation is 'Tabel | Table';
comment on column mart_public.withheld.subject is 'Bagian tabel: regime, programme atau seluruhnya (all) | Part of the table: regime, programme or all of it (all)';
comment on column mart_public.withheld.reason is 'unsolvable: tidak ada pola sel yang cukup melindungi | unsolvable: no pattern of cells protects well enough';

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
