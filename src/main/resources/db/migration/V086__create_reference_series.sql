-- What UMKM are held against besides labour: residents and the gross regional product, from the files
-- of jobs/reference, each number with its source. What is not known stays absent and says so.

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

create table mart.relative_size (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  indicator text not null,
  numerator numeric(24,0),
  told bigint,
  denominator numeric(24,0),
  denominator_source text,
  denominator_released_on date,
  value numeric(14,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, indicator)
);
comment on table mart.relative_size is 'UMKM terhadap penduduk dan PDRB; jangan dijumlahkan | UMKM over residents and gross regional product; not to be added';
comment on column mart.relative_size.year is 'Tahun data | Data year';
comment on column mart.relative_size.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.relative_size.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.relative_size.indicator is 'businesses_per_1000_residents: usaha aktif per 1.000 penduduk; sales_share_of_grdp_pct: penjualan setahun terhadap PDRB harga berlaku, persen | businesses_per_1000_residents: active businesses per 1,000 residents; sales_share_of_grdp_pct: annual sales over gross regional product at current prices, percent';
comment on column mart.relative_size.numerator is 'Usaha, atau penjualan setahun yang dilaporkan (rupiah) | Businesses, or annual sales reported (rupiah)';
comment on column mart.relative_size.told is 'Usaha di balik pembilang: yang melaporkannya | Businesses behind the numerator: those that told it';
comment on column mart.relative_size.denominator is 'Penduduk (orang), atau PDRB (rupiah); kosong bila tidak diketahui | Residents (persons), or gross regional product (rupiah); null where not known';
comment on column mart.relative_size.denominator_source is 'Sumber penyebut; bila ada beberapa untuk satu tahun, rilis terakhir yang dipakai, lalu yang pertama dalam berkas | Source of the denominator; of several for a year the last released counts, else the first in the file';
comment on column mart.relative_size.denominator_released_on is 'Tanggal rilis penyebut; kosong bila tidak diketahui | Release date of the denominator; null when not known';
comment on column mart.relative_size.value is 'numerator / denominator, per 1.000 penduduk atau dalam persen; kosong dengan alasannya | numerator / denominator, per 1,000 residents or in percent; null with its reason';
comment on column mart.relative_size.reason is 'Mengapa angka kosong: no_submission, denominator_unknown, not_told, year_incomplete | Why a figure is null: no_submission, denominator_unknown, not_told, year_incomplete';
comment on column mart.relative_size.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.relative_size.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.relative_size.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.relative_size.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';
comment on column mart.relative_size.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.relative_size.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

-- As in V036: keys of figures are there for BI tools.
do $$
declare
  key record;
begin
  if current_setting('server_version_num')::integer >= 180000 then
    for key in
      select c.conname from pg_constraint c
      where c.contype = 'f' and c.conrelid = 'mart.relative_size'::regclass
    loop
      execute format('alter table mart.relative_size alter constraint %I not enforced', key.conname);
    end loop;
  end if;
end
$$;

grant select on all tables in schema mart, reference to lumbung_bi;
