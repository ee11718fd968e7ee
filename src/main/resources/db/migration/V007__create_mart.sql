-- What BI tools read: full detail, no personal data. Comments are Indonesian | English.
create schema mart;

create table mart.vintage (
  vintage integer primary key,
  as_of timestamptz not null,
  reason text not null,
  figures_changed integer not null
);
comment on table mart.vintage is 'Himpunan angka yang dibekukan setiap kali suatu angka berubah | Sets of figures, frozen whenever a figure moves';
comment on column mart.vintage.vintage is 'Nomor urut | Running number';
comment on column mart.vintage.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.vintage.reason is 'Mengapa angka berubah | Why figures moved';
comment on column mart.vintage.figures_changed is 'Banyaknya angka yang berubah | Number of figures that moved';

create table mart.business_year (
  year smallint not null,
  business_id bigint not null,
  owner_id bigint,
  regency_code text not null references reference.area (area_code),
  district_code text not null references reference.area (area_code),
  status text not null,
  is_stock boolean not null,
  class_reported text,
  class_uu20 text,
  class_pp7 text,
  class_bps text,
  kbli_division text,
  is_productive boolean not null,
  workers integer,
  workers_male integer,
  workers_female integer,
  founded_year smallint,
  has_nib boolean not null,
  halal_status text,
  market_reach text,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  primary key (year, business_id)
);
comment on table mart.business_year is 'Satu baris per usaha dan tahun data yang dihitung, tanpa data pribadi | One row per business and data year that counts, without personal data';
comment on column mart.business_year.year is 'Tahun data | Data year';
comment on column mart.business_year.business_id is 'Nomor usaha yang tetap | Stable number of the business';
comment on column mart.business_year.owner_id is 'Nomor pemilik; kosong bila NIK tidak dapat dipakai | Number of the owner; null without a usable NIK';
comment on column mart.business_year.regency_code is 'Kabupaten/kota tempat usaha dihitung | Regency in which the business counts';
comment on column mart.business_year.district_code is 'Kecamatan | District';
comment on column mart.business_year.status is 'active, closed, moved atau unconfirmed | active, closed, moved or unconfirmed';
comment on column mart.business_year.is_stock is 'Dihitung dalam jumlah usaha per 31 Desember | Counts in the stock on 31 December';
comment on column mart.business_year.class_reported is 'Kelas usaha menurut laporan | Size class as reported';
comment on column mart.business_year.class_uu20 is 'Kelas menurut UU 20/2008 | Class under UU 20/2008';
comment on column mart.business_year.class_pp7 is 'Kelas menurut PP 7/2021 | Class under PP 7/2021';
comment on column mart.business_year.class_bps is 'Kelas menurut jumlah pekerja (BPS) | Class by workers (BPS)';
comment on column mart.business_year.kbli_division is 'Golongan pokok KBLI dua angka | Two-digit KBLI division';
comment on column mart.business_year.is_productive is 'Sektor produktif (bukan perdagangan) | Productive sector (not trade)';
comment on column mart.business_year.workers is 'Tenaga kerja; kosong bila tidak dilaporkan | Workers; null where not reported';
comment on column mart.business_year.workers_male is 'Tenaga kerja laki-laki | Male workers';
comment on column mart.business_year.workers_female is 'Tenaga kerja perempuan | Female workers';
comment on column mart.business_year.founded_year is 'Tahun berdiri | Founding year';
comment on column mart.business_year.has_nib is 'Memiliki NIB | Has a NIB';
comment on column mart.business_year.halal_status is 'Status sertifikat halal | Halal certificate status';
comment on column mart.business_year.market_reach is 'Jangkauan pasar | Market reach';
comment on column mart.business_year.submission_id is 'Kiriman yang nilainya dipakai | Submission whose values count';
comment on column mart.business_year.sheet is 'Lembar asal, mulai dari 1 | Source sheet, 1-based';
comment on column mart.business_year.row is 'Baris asal, mulai dari 1 | Source row, 1-based';

create table mart.growth (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  stock bigint,
  owners bigint,
  cut_off date not null,
  base bigint,
  base_year smallint not null,
  base_cut_off date not null,
  change bigint,
  growth_pct numeric(12,4),
  like_for_like_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code)
);
comment on table mart.growth is 'Jumlah usaha dan pertumbuhannya per tahun dan wilayah | Stock of businesses and its growth by year and area';
comment on column mart.growth.year is 'Tahun data | Data year';
comment on column mart.growth.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.growth.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.growth.stock is 'Usaha aktif per tanggal acuan; kosong bila tidak ada kiriman | Active businesses on the cut-off day; null without a submission';
comment on column mart.growth.owners is 'Pemilik berbeda di wilayah ini; tidak dapat dijumlahkan antarwilayah | Distinct owners in this area; not additive over areas';
comment on column mart.growth.cut_off is 'Tanggal acuan | Cut-off day';
comment on column mart.growth.base is 'Usaha aktif tahun dasar | Active businesses in the base year';
comment on column mart.growth.base_year is 'Tahun dasar: tahun sebelumnya | Base year: the year before';
comment on column mart.growth.base_cut_off is 'Tanggal acuan tahun dasar | Cut-off day of the base year';
comment on column mart.growth.change is 'stock - base | stock - base';
comment on column mart.growth.growth_pct is '(stock - base) / base x 100 | (stock - base) / base x 100';
comment on column mart.growth.like_for_like_pct is 'Pertumbuhan pada kabupaten/kota yang melapor di kedua tahun | Growth over regencies that reported in both years';
comment on column mart.growth.reason is 'Mengapa angka kosong | Why a figure is null';
comment on column mart.growth.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.growth.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.growth.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.growth.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart.growth.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.growth.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create table mart.growth_vintage (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  stock bigint,
  owners bigint,
  cut_off date not null,
  base bigint,
  base_year smallint not null,
  base_cut_off date not null,
  change bigint,
  growth_pct numeric(12,4),
  like_for_like_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, vintage)
);
comment on table mart.growth_vintage is 'Angka mart.growth setiap kali berubah | Figures of mart.growth each time they moved';
comment on column mart.growth_vintage.year is 'Tahun data | Data year';
comment on column mart.growth_vintage.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.growth_vintage.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.growth_vintage.stock is 'Usaha aktif per tanggal acuan; kosong bila tidak ada kiriman | Active businesses on the cut-off day; null without a submission';
comment on column mart.growth_vintage.owners is 'Pemilik berbeda di wilayah ini; tidak dapat dijumlahkan antarwilayah | Distinct owners in this area; not additive over areas';
comment on column mart.growth_vintage.cut_off is 'Tanggal acuan | Cut-off day';
comment on column mart.growth_vintage.base is 'Usaha aktif tahun dasar | Active businesses in the base year';
comment on column mart.growth_vintage.base_year is 'Tahun dasar: tahun sebelumnya | Base year: the year before';
comment on column mart.growth_vintage.base_cut_off is 'Tanggal acuan tahun dasar | Cut-off day of the base year';
comment on column mart.growth_vintage.change is 'stock - base | stock - base';
comment on column mart.growth_vintage.growth_pct is '(stock - base) / base x 100 | (stock - base) / base x 100';
comment on column mart.growth_vintage.like_for_like_pct is 'Pertumbuhan pada kabupaten/kota yang melapor di kedua tahun | Growth over regencies that reported in both years';
comment on column mart.growth_vintage.reason is 'Mengapa angka kosong | Why a figure is null';
comment on column mart.growth_vintage.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.growth_vintage.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.growth_vintage.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.growth_vintage.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart.growth_vintage.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.growth_vintage.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create table mart.workforce_share (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  numerator text not null,
  businesses bigint,
  workers bigint,
  workers_missing bigint,
  workers_per_unit numeric(12,4),
  series text not null,
  denominator bigint,
  denominator_source text,
  share_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, numerator, series)
);
comment on table mart.workforce_share is 'Tenaga kerja UMKM terhadap setiap penyebut yang bernama | UMKM workers over each named denominator';
comment on column mart.workforce_share.year is 'Tahun data | Data year';
comment on column mart.workforce_share.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.workforce_share.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.workforce_share.numerator is 'all: semua sektor; productive: sektor produktif | all: every sector; productive: productive sectors';
comment on column mart.workforce_share.businesses is 'Usaha aktif yang dihitung | Active businesses counted';
comment on column mart.workforce_share.workers is 'Tenaga kerja yang dilaporkan | Workers reported';
comment on column mart.workforce_share.workers_missing is 'Usaha tanpa data tenaga kerja; tidak diisi perkiraan | Businesses without workers reported; never imputed';
comment on column mart.workforce_share.workers_per_unit is 'Tenaga kerja per usaha yang melaporkannya | Workers per business that reported them';
comment on column mart.workforce_share.series is 'Seri penyebut | Denominator series';
comment on column mart.workforce_share.denominator is 'Orang | Persons';
comment on column mart.workforce_share.denominator_source is 'Sumber penyebut | Source of the denominator';
comment on column mart.workforce_share.share_pct is 'workers / denominator x 100 | workers / denominator x 100';
comment on column mart.workforce_share.reason is 'Mengapa angka kosong | Why a figure is null';
comment on column mart.workforce_share.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.workforce_share.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.workforce_share.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.workforce_share.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart.workforce_share.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.workforce_share.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create table mart.size_class (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  regime text not null,
  size_class text not null,
  businesses bigint not null,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, regime, size_class)
);
comment on table mart.size_class is 'Usaha aktif per kelas menurut empat definisi | Active businesses by class under four definitions';
comment on column mart.size_class.year is 'Tahun data | Data year';
comment on column mart.size_class.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.size_class.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.size_class.regime is 'reported, uu20, pp7 atau bps | reported, uu20, pp7 or bps';
comment on column mart.size_class.size_class is 'micro, small, medium, large atau unknown | micro, small, medium, large or unknown';
comment on column mart.size_class.businesses is 'Usaha aktif | Active businesses';
comment on column mart.size_class.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.size_class.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.size_class.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.size_class.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column mart.size_class.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.size_class.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create index business_year_by_area on mart.business_year (year, regency_code, district_code);

-- What the figures were last computed from: unchanged inputs need no new computation.
create schema statistics;
create table statistics.computed_from (
  only_row boolean primary key default true check (only_row),
  moment timestamptz not null,
  inputs text not null,
  computed_at timestamptz not null default clock_timestamp()
);
comment on table statistics.computed_from is 'Moment and inputs behind the figures in mart';

-- Read-only roles are the cluster's, so they may exist already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lumbung_bi') then
    create role lumbung_bi login;
  end if;
  execute 'alter role lumbung_bi set default_transaction_read_only = on';
  execute 'alter role lumbung_bi set statement_timeout = ''5min''';
exception when insufficient_privilege then
  raise exception 'Role lumbung_bi is missing and this user may not create it: run "create role lumbung_bi login" as an administrator, then start again';
end
$$;
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant connect on database %I to lumbung_bi', current_database());
end
$$;
revoke create on schema public from public;
grant usage on schema mart, reference to lumbung_bi;
grant select on all tables in schema mart, reference to lumbung_bi;
alter default privileges in schema mart grant select on tables to lumbung_bi;
alter default privileges in schema reference grant select on tables to lumbung_bi;
comment on schema mart is 'Angka siap pakai untuk alat BI, tanpa data pribadi | Figures for BI tools, without personal data';
comment on schema reference is 'Data acuan berversi | Versioned reference facts';
