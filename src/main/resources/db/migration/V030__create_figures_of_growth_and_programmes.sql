-- Parts of growth, naik kelas, survival, programmes and markets, all rolled up from one table of
-- additive counts per district, so that one regency's resubmission recounts that regency only.

alter table mart.business_year
  add column kbli_version text,
  add column kbli_section text,
  add column is_food_producer boolean not null default false,
  add column pirt_status text,
  add column has_formal_finance boolean,
  add column has_mentoring boolean not null default false,
  add column export_countries text;
comment on column mart.business_year.kbli_version is 'Versi KBLI yang dipakai membaca kode | KBLI version the code is read with';
comment on column mart.business_year.kbli_section is 'Huruf kategori menurut kbli_version | Section letter under kbli_version';
comment on column mart.business_year.is_food_producer is 'Produsen makanan dan minuman (KBLI 10, 11, 56) | Producer of food and drink (KBLI 10, 11, 56)';
comment on column mart.business_year.pirt_status is 'Status P-IRT | P-IRT status';
comment on column mart.business_year.has_formal_finance is 'Mengakses pembiayaan formal; kosong bila tidak dilaporkan | Uses formal finance; null where not reported';
comment on column mart.business_year.has_mentoring is 'Menerima pelatihan atau pembinaan | Received training or mentoring';
comment on column mart.business_year.export_countries is 'Kode negara tujuan ekspor, dipisah koma; ZZ: tidak dikenal | Codes of export destinations, comma-separated; ZZ: not recognised';

-- One additive count per data year, area, measure and its two keys. Districts only, but for distinct
-- owners, which do not add up and are counted for every level.
create table statistics.tally (
  year smallint not null,
  regency_code text not null,
  area_code text not null,
  measure text not null,
  a text not null,
  b text not null,
  value bigint not null,
  primary key (regency_code, year, area_code, measure, a, b)
);
comment on table statistics.tally is 'Additive counts of districts behind every figure; distinct owners of all levels';

create table mart.growth_parts (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  base bigint,
  moved_in bigint,
  reactivated bigint,
  unknown_founding bigint,
  births bigint,
  newly_found bigint,
  entered bigint,
  moved_out bigint,
  closed bigint,
  lapsed bigint,
  unconfirmed bigint,
  left_stock bigint,
  stock bigint,
  unconfirmed_kept bigint,
  deaths bigint,
  is_death_final boolean,
  birth_rate_pct numeric(12,4),
  death_rate_pct numeric(12,4),
  churn_pct numeric(12,4),
  growth_without_newly_found_pct numeric(12,4),
  unknown_founding_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code)
);
comment on table mart.growth_parts is 'Uraian pertumbuhan: stock = base + entered - left_stock, selalu tepat | Parts of growth: stock = base + entered - left_stock, always exactly';
comment on column mart.growth_parts.moved_in is 'Tahun sebelumnya dihitung di wilayah lain | Counted in another area the year before';
comment on column mart.growth_parts.reactivated is 'Tidak ada pada tahun sebelumnya, tetapi ada pada tahun yang lebih awal | Not counted the year before, but in an earlier year';
comment on column mart.growth_parts.unknown_founding is 'Masuk, tahun berdiri tidak diketahui atau tidak wajar | Entered, founding year unknown or implausible';
comment on column mart.growth_parts.births is 'Lahir: berdiri pada tahun ini | Births: founded in this year';
comment on column mart.growth_parts.newly_found is 'Baru terdata: berdiri sebelum tahun ini (cakupan, bukan kelahiran) | Newly found: founded before this year (coverage, not birth)';
comment on column mart.growth_parts.entered is 'Jumlah yang masuk | Sum of those that entered';
comment on column mart.growth_parts.moved_out is 'Dihitung di wilayah lain, atau dilaporkan pindah | Counted in another area, or reported moved';
comment on column mart.growth_parts.closed is 'Dilaporkan tutup | Reported closed';
comment on column mart.growth_parts.lapsed is 'Dua tahun data tanpa laporan: mati pada tahun pertama yang kosong | Two data years without a report: dead in the first missing year';
comment on column mart.growth_parts.unconfirmed is 'Tidak dilaporkan lagi; belum dianggap mati | Not reported again; not yet a death';
comment on column mart.growth_parts.left_stock is 'Jumlah yang keluar | Sum of those that left';
comment on column mart.growth_parts.unconfirmed_kept is 'Usaha berlabel belum terkonfirmasi (tahun ini atau tahun sebelumnya); bukan bagian stock | Businesses labelled unconfirmed (this year or the one before); no part of the stock';
comment on column mart.growth_parts.deaths is 'Kematian: closed + lapsed | Deaths: closed + lapsed';
comment on column mart.growth_parts.is_death_final is 'Benar bila tidak ada lagi yang unconfirmed | True once none is unconfirmed';
comment on column mart.growth_parts.birth_rate_pct is 'births / stock x 100 (Eurostat-OECD) | births / stock x 100 (Eurostat-OECD)';
comment on column mart.growth_parts.death_rate_pct is 'deaths / stock x 100 (Eurostat-OECD) | deaths / stock x 100 (Eurostat-OECD)';
comment on column mart.growth_parts.churn_pct is 'birth_rate_pct + death_rate_pct | birth_rate_pct + death_rate_pct';
comment on column mart.growth_parts.growth_without_newly_found_pct is '(stock - newly_found - base) / base x 100 | (stock - newly_found - base) / base x 100';
comment on column mart.growth_parts.unknown_founding_pct is 'unknown_founding / entered x 100 | unknown_founding / entered x 100';

create table mart.survival (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  cohort smallint not null,
  years_survived smallint not null,
  born bigint not null,
  survived bigint not null,
  survival_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, cohort)
);
comment on table mart.survival is 'Kelangsungan usaha per angkatan kelahiran | Survival by birth cohort';
comment on column mart.survival.cohort is 'Tahun lahir angkatan: berdiri dan pertama kali dihitung pada tahun ini | Year of birth: founded and first counted in this year';
comment on column mart.survival.years_survived is 'year - cohort | year - cohort';
comment on column mart.survival.born is 'Usaha yang lahir di wilayah ini pada tahun itu | Businesses born in this area in that year';
comment on column mart.survival.survived is 'Di antaranya yang masih aktif, di mana pun | Of those, still active, wherever they are';
comment on column mart.survival.survival_pct is 'survived / born x 100 | survived / born x 100';

create table mart.class_transition (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  regime text not null,
  from_class text not null,
  to_class text not null,
  direction text not null,
  businesses bigint not null,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, regime, from_class, to_class)
);
comment on table mart.class_transition is 'Naik kelas: usaha yang sama di kedua tahun, satu aturan yang tetap | Naik kelas: the same businesses in both years, under one fixed regime';
comment on column mart.class_transition.regime is 'reported, uu20, pp7, bps: kelas tahun lalu ke kelas tahun ini; law_change: usaha dan tahun yang sama, UU 20/2008 ke PP 7/2021 | reported, uu20, pp7, bps: class last year to class this year; law_change: the same business and year, UU 20/2008 to PP 7/2021';
comment on column mart.class_transition.from_class is 'micro, small, medium, large, unknown; new: masuk tahun ini | micro, small, medium, large, unknown; new: entered this year';
comment on column mart.class_transition.to_class is 'micro, small, medium, large, unknown; closed: tutup atau mati; not_counted: pindah atau belum terkonfirmasi | micro, small, medium, large, unknown; closed: closed or dead; not_counted: moved or unconfirmed';
comment on column mart.class_transition.direction is 'up, down, same, entered, left_stock atau unknown | up, down, same, entered, left_stock or unknown';
comment on column mart.class_transition.businesses is 'Usaha | Businesses';

create table mart.programme_coverage (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  programme text not null,
  denominator text not null,
  covered bigint not null,
  businesses bigint not null,
  not_told bigint not null,
  share_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, programme, denominator)
);
comment on table mart.programme_coverage is 'Usaha aktif yang terjangkau program, terhadap penyebut yang bernama | Active businesses that a programme covers, over a named denominator';
comment on column mart.programme_coverage.programme is 'nib, halal, pirt, formal_finance, mentoring | nib, halal, pirt, formal_finance, mentoring';
comment on column mart.programme_coverage.denominator is 'all: semua usaha aktif; food: produsen makanan dan minuman (KBLI 10, 11, 56) | all: every active business; food: producers of food and drink (KBLI 10, 11, 56)';
comment on column mart.programme_coverage.covered is 'Usaha yang memilikinya | Businesses that have it';
comment on column mart.programme_coverage.businesses is 'Penyebut | Denominator';
comment on column mart.programme_coverage.not_told is 'Usaha tanpa keterangan; dihitung tidak memiliki | Businesses that do not tell; counted as not having it';
comment on column mart.programme_coverage.share_pct is 'covered / businesses x 100 | covered / businesses x 100';

create table mart.market_reach (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  reach text not null,
  destination text not null,
  businesses bigint not null,
  share_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, reach, destination)
);
comment on table mart.market_reach is 'Jangkauan pasar usaha aktif, ASEAN menurut negara tujuan | Market reach of active businesses, ASEAN by country of destination';
comment on column mart.market_reach.reach is 'local, province, national, international, unknown: jangkauan terjauh, berjumlah stock; asean: bagian dari international | local, province, national, international, unknown: the farthest reach, adding up to the stock; asean: part of international';
comment on column mart.market_reach.destination is 'all, atau kode negara; satu usaha dapat bertujuan banyak negara | all, or a country code; one business may have several destinations';
comment on column mart.market_reach.businesses is 'Usaha aktif | Active businesses';
comment on column mart.market_reach.share_pct is 'businesses / stock x 100 | businesses / stock x 100';

alter table mart.workforce_share
  add column workers_male bigint,
  add column workers_female bigint,
  add column workers_sex_unknown bigint,
  add column denominator_released_on date;
comment on column mart.workforce_share.workers_male is 'Tenaga kerja laki-laki yang dilaporkan | Male workers reported';
comment on column mart.workforce_share.workers_female is 'Tenaga kerja perempuan yang dilaporkan | Female workers reported';
comment on column mart.workforce_share.workers_sex_unknown is 'workers dikurangi laki-laki dan perempuan | workers less male and female';
comment on column mart.workforce_share.denominator_released_on is 'Tanggal rilis penyebut; kosong bila tidak diketahui | Release date of the denominator; null when not known';

alter table mart.size_class add column share_pct numeric(12,4);
comment on column mart.size_class.share_pct is 'businesses / stock x 100 | businesses / stock x 100';

-- Columns that every figure has say the same everywhere.
do $$
declare
  described record;
begin
  for described in
    select c.table_name, c.column_name, t.text
    from information_schema.columns c
    join (values
      ('year', 'Tahun data | Data year'),
      ('area_code', 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province'),
      ('area_level', 'province, regency atau district | province, regency or district'),
      ('base', 'Usaha aktif tahun dasar | Active businesses in the base year'),
      ('stock', 'Usaha aktif per tanggal acuan | Active businesses on the cut-off day'),
      ('reason', 'Mengapa angka kosong | Why a figure is null'),
      ('reported', 'Kabupaten/kota yang melapor | Regencies that reported'),
      ('expected', 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report'),
      ('completeness', 'reported / expected (0 sampai 1) | reported / expected (0 to 1)'),
      ('flag', 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits'),
      ('as_of', 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted'),
      ('vintage', 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures')
    ) t (column_name, text) on t.column_name = c.column_name
    where c.table_schema = 'mart'
      and c.table_name in (
        'growth_parts', 'survival', 'class_transition', 'programme_coverage', 'market_reach')
  loop
    execute format(
      'comment on column mart.%I.%I is %L',
      described.table_name, described.column_name, described.text);
  end loop;
end
$$;

-- What is known of identities since a moment, without reading all of them.
create index identity_by_known_from on warehouse.identity using brin (known_from);
create index identity_by_known_to on warehouse.identity (known_to) where known_to <> 'infinity';
drop index mart.business_year_by_area;
create index business_year_by_business on mart.business_year (business_id);

-- The new columns and tables are filled at the next computation.
delete from statistics.computed_from;
