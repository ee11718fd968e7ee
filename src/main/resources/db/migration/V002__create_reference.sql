-- Versioned facts, loaded from jobs/reference and jobs/calendar.yml at every start when their content
-- changed. What is not known stays absent and says so.
create schema reference;
comment on schema reference is 'Data acuan berversi | Versioned reference facts';

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

create table reference.published (
  line integer primary key,
  published_on date,
  year smallint not null,
  area_code text not null references reference.area (area_code),
  measure text not null,
  size_class text,
  value numeric not null,
  printed text not null,
  precision numeric not null check (precision > 0),
  source text not null,
  note text not null
);
comment on table reference.published is 'Angka yang tercetak di tempat lain, sebagaimana tercetak | Figures printed elsewhere, as they were printed';
comment on column reference.published.line is 'Baris pada published.csv | Line of published.csv';
comment on column reference.published.published_on is 'Tanggal yang dirujuk, atau hari terakhir bulan terbitnya | The day it speaks of, or the last day of the month of its print';
comment on column reference.published.year is 'Tahun data | Data year';
comment on column reference.published.area_code is 'Kode wilayah Kemendagri | Kemendagri area code';
comment on column reference.published.measure is 'Apa yang diukur | What is measured';
comment on column reference.published.size_class is 'Kelas usaha; kosong untuk semua | Size class; null for all';
comment on column reference.published.value is 'Nilai | Value';
comment on column reference.published.printed is 'Angka sebagaimana tercetak | The digits as printed';
comment on column reference.published.precision is 'Satuan terakhir yang tercetak: 1, 0,01, 1000 | Last unit of the print: 1, 0.01, 1000';
comment on column reference.published.source is 'Sumber | Source';
comment on column reference.published.note is 'Catatan | Note';

create table reference.reporting_deadline (
  year smallint primary key,
  due_on date not null
);
comment on table reference.reporting_deadline is 'Hari tutup tahun data menurut jobs/calendar.yml | Closing days of data years after jobs/calendar.yml';
comment on column reference.reporting_deadline.year is 'Tahun data | Data year';
comment on column reference.reporting_deadline.due_on is 'Hari terakhir yang tepat waktu (waktu Jakarta) | Last day that is on time (Jakarta time)';

create table reference.population (
  line integer primary key,
  area_code text not null references reference.area (area_code),
  year smallint not null,
  value bigint not null check (value > 0),
  source text not null,
  valid_on date,
  released_on date,
  note text not null,
  unique (area_code, year, source)
);
comment on table reference.population is 'Jumlah penduduk per wilayah, tahun dan sumber | Residents by area, year and source';
comment on column reference.population.line is 'Baris pada population.csv | Line of population.csv';
comment on column reference.population.area_code is 'Kode wilayah Kemendagri | Kemendagri area code';
comment on column reference.population.year is 'Tahun | Year';
comment on column reference.population.value is 'Orang | Persons';
comment on column reference.population.source is 'Sumber | Source';
comment on column reference.population.valid_on is 'Hari yang digambarkan; kosong bila tidak diketahui | Day that it speaks of; null when not known';
comment on column reference.population.released_on is 'Tanggal rilis; kosong bila tidak diketahui | Release date; null when not known';
comment on column reference.population.note is 'Catatan | Note';

create table reference.grdp (
  line integer primary key,
  area_code text not null references reference.area (area_code),
  year smallint not null,
  value_idr numeric(24,0) not null check (value_idr > 0),
  prices text not null check (prices in ('current', 'constant')),
  source text not null,
  valid_on date,
  released_on date,
  note text not null,
  unique (area_code, year, prices, source)
);
comment on table reference.grdp is 'Produk domestik regional bruto (PDRB) per wilayah, tahun dan sumber | Gross regional domestic product by area, year and source';
comment on column reference.grdp.line is 'Baris pada grdp.csv | Line of grdp.csv';
comment on column reference.grdp.area_code is 'Kode wilayah Kemendagri | Kemendagri area code';
comment on column reference.grdp.year is 'Tahun | Year';
comment on column reference.grdp.value_idr is 'Rupiah | Rupiah';
comment on column reference.grdp.prices is 'current: harga berlaku; constant: harga konstan | current: at current prices; constant: at constant prices';
comment on column reference.grdp.source is 'Sumber | Source';
comment on column reference.grdp.valid_on is 'Hari terakhir masanya; kosong bila tidak diketahui | Last day of its period; null when not known';
comment on column reference.grdp.released_on is 'Tanggal rilis; kosong bila tidak diketahui | Release date; null when not known';
comment on column reference.grdp.note is 'Catatan | Note';
