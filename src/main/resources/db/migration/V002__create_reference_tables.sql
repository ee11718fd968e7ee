-- Versioned facts, loaded from jobs/reference at every start when their content changed.
create schema reference;

create table reference.area (
  area_code text primary key,
  area_level text not null check (area_level in ('province', 'regency', 'district')),
  parent_code text references reference.area (area_code),
  bps_code text,
  name text not null
);
comment on table reference.area is 'Provinsi, kabupaten/kota dan kecamatan | Province, regencies and districts';
comment on column reference.area.area_code is 'Kode Kemendagri bertitik | Kemendagri code with dots';
comment on column reference.area.area_level is 'province, regency atau district | province, regency or district';
comment on column reference.area.parent_code is 'Kode wilayah di atasnya | Code of the area above';
comment on column reference.area.bps_code is 'Kode BPS (berbeda untuk 8 kabupaten) | BPS code (differs for 8 regencies)';
comment on column reference.area.name is 'Nama resmi | Official name';

create table reference.kbli_division (
  kbli_version text not null,
  division text not null,
  section text not null,
  name text not null,
  primary key (kbli_version, division)
);
comment on table reference.kbli_division is 'Golongan pokok KBLI dua angka per versi | Two-digit KBLI divisions by version';
comment on column reference.kbli_division.kbli_version is 'Tahun versi KBLI | Year of the KBLI version';
comment on column reference.kbli_division.division is 'Dua angka pertama KBLI | First two digits of KBLI';
comment on column reference.kbli_division.section is 'Huruf kategori | Section letter';
comment on column reference.kbli_division.name is 'Nama kategori | Name of the section';

create table reference.denominator (
  area_code text not null references reference.area (area_code),
  year smallint not null,
  series text not null,
  value bigint not null check (value > 0),
  month smallint not null,
  source text not null,
  released_on date,
  primary key (area_code, year, series, month)
);
comment on table reference.denominator is 'Penyebut tenaga kerja per seri | Labour denominators by series';
comment on column reference.denominator.area_code is 'Kode wilayah Kemendagri | Kemendagri area code';
comment on column reference.denominator.year is 'Tahun | Year';
comment on column reference.denominator.series is 'Nama seri | Name of the series';
comment on column reference.denominator.value is 'Orang | Persons';
comment on column reference.denominator.month is 'Bulan acuan; 0 untuk angka tahunan | Reference month; 0 for a figure of the year';
comment on column reference.denominator.source is 'Sumber | Source';
comment on column reference.denominator.released_on is 'Tanggal rilis | Release date';

create table reference.size_class_threshold (
  regime text not null,
  criterion text not null,
  size_class text not null,
  lower_exclusive numeric,
  upper_inclusive numeric,
  valid_from date,
  source text not null,
  primary key (regime, criterion, size_class)
);
comment on table reference.size_class_threshold is 'Ambang kelas usaha per aturan | Size-class thresholds by regime';
comment on column reference.size_class_threshold.regime is 'uu20, pp7 atau bps | uu20, pp7 or bps';
comment on column reference.size_class_threshold.criterion is 'Ukuran yang dibandingkan | What is compared';
comment on column reference.size_class_threshold.size_class is 'Kelas usaha | Size class';
comment on column reference.size_class_threshold.lower_exclusive is 'Lebih dari (rupiah atau orang) | More than (rupiah or persons)';
comment on column reference.size_class_threshold.upper_inclusive is 'Paling banyak (rupiah atau orang) | At most (rupiah or persons)';
comment on column reference.size_class_threshold.valid_from is 'Berlaku sejak | In force since';
comment on column reference.size_class_threshold.source is 'Dasar hukum | Legal source';
