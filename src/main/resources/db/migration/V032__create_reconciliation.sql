-- Figures printed elsewhere, and what reproduces them.

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

create table mart.reconciliation (
  line integer primary key,
  published_on date,
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  measure text not null,
  size_class text,
  value numeric not null,
  printed text not null,
  precision numeric not null,
  source text not null,
  verdict text not null check (verdict in ('reproduced', 'not_reproducible', 'no_reading')),
  published_verdict text not null
    check (published_verdict in ('reproduced', 'not_reproducible', 'no_reading')),
  published_reading text,
  published_value numeric,
  published_formula text,
  warehouse_verdict text not null
    check (warehouse_verdict in ('reproduced', 'not_reproducible', 'no_reading')),
  warehouse_reading text,
  warehouse_value numeric,
  warehouse_formula text,
  implied_low bigint,
  implied_high bigint,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null
);
comment on table mart.reconciliation is 'Setiap angka tercetak: cara baca yang menghasilkannya, atau tidak dapat direka ulang | Every printed figure: the reading that reproduces it, or not reproducible';
comment on column mart.reconciliation.line is 'Baris pada published.csv | Line of published.csv';
comment on column mart.reconciliation.published_on is 'Tanggal yang dirujuk | The day it speaks of';
comment on column mart.reconciliation.measure is 'Apa yang diukur | What is measured';
comment on column mart.reconciliation.size_class is 'Kelas usaha; kosong untuk semua | Size class; null for all';
comment on column mart.reconciliation.value is 'Nilai tercetak | Printed value';
comment on column mart.reconciliation.printed is 'Angka sebagaimana tercetak | The digits as printed';
comment on column mart.reconciliation.precision is 'Satuan terakhir yang tercetak | Last unit of the print';
comment on column mart.reconciliation.source is 'Sumber | Source';
comment on column mart.reconciliation.verdict is 'reproduced bila angka tercetak lain atau gudang data menghasilkannya; not_reproducible; no_reading: tidak ada yang dapat dibandingkan | reproduced where the other printed figures or the warehouse give it; not_reproducible; no_reading: nothing to hold it against';
comment on column mart.reconciliation.published_verdict is 'Terhadap angka tercetak lain | Against the other printed figures';
comment on column mart.reconciliation.published_reading is 'Cara baca yang tepat, atau yang terdekat | The reading that fits, or the nearest';
comment on column mart.reconciliation.published_value is 'Nilai menurut cara baca itu | Value of that reading';
comment on column mart.reconciliation.published_formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation.warehouse_verdict is 'Terhadap gudang data | Against the warehouse';
comment on column mart.reconciliation.warehouse_reading is 'Cara baca yang tepat, atau yang terdekat | The reading that fits, or the nearest';
comment on column mart.reconciliation.warehouse_value is 'Nilai menurut cara baca itu | Value of that reading';
comment on column mart.reconciliation.warehouse_formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation.implied_low is 'Pangsa: penyebut terkecil yang tersirat | Shares: smallest denominator implied';
comment on column mart.reconciliation.implied_high is 'Pangsa: penyebut terbesar yang tersirat | Shares: largest denominator implied';

create table mart.reconciliation_reading (
  line integer not null references mart.reconciliation (line),
  number smallint not null,
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  against text not null check (against in ('published', 'warehouse')),
  reading text not null,
  reading_value numeric not null,
  formula text not null,
  difference numeric not null,
  is_reproduced boolean not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (line, number)
);
comment on table mart.reconciliation_reading is 'Semua cara baca yang dicoba untuk setiap angka tercetak | Every reading tried for each printed figure';
comment on column mart.reconciliation_reading.line is 'Baris pada published.csv | Line of published.csv';
comment on column mart.reconciliation_reading.number is 'Urutan: yang terdekat dahulu, per pembanding | Order: the nearest first, for each side';
comment on column mart.reconciliation_reading.against is 'published: angka tercetak lain; warehouse: gudang data | published: the other printed figures; warehouse: the warehouse';
comment on column mart.reconciliation_reading.reading is 'Cara baca | Reading';
comment on column mart.reconciliation_reading.reading_value is 'Nilai menurut cara baca ini | Value of this reading';
comment on column mart.reconciliation_reading.formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation_reading.difference is 'reading_value dikurangi nilai tercetak | reading_value less the printed value';
comment on column mart.reconciliation_reading.is_reproduced is 'Sama setelah dibulatkan ke satuan tercetak (setengah ke atas) | Equal when rounded half up to the printed unit';

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
      ('completeness', 'Kelengkapan gudang data (0 sampai 1) | Completeness of the warehouse (0 to 1)'),
      ('flag', 'Tanda angka gudang data; provisional bila belum ada | Flag of the warehouse''s figure; provisional where there is none'),
      ('as_of', 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted'),
      ('vintage', 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures')
    ) t (column_name, text) on t.column_name = c.column_name
    where c.table_schema = 'mart' and c.table_name in ('reconciliation', 'reconciliation_reading')
  loop
    execute format(
      'comment on column mart.%I.%I is %L',
      described.table_name, described.column_name, described.text);
  end loop;
end
$$;
