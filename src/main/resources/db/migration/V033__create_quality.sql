-- Outliers and plausibility of figures: findings with a place, and what each kind means.

create table mart.quality_code (
  code text primary key,
  severity text not null check (severity in ('galat', 'peringatan', 'informasi')),
  explanation text not null
);
comment on table mart.quality_code is 'Jenis temuan atas angka | Kinds of findings about figures';
comment on column mart.quality_code.code is 'Kode | Code';
comment on column mart.quality_code.severity is 'galat, peringatan atau informasi | galat (error), peringatan (warning) or informasi';
comment on column mart.quality_code.explanation is 'Artinya dan yang perlu diperiksa | What it means and what to check';
insert into mart.quality_code (code, severity, explanation) values
  ('frozen_class', 'peringatan', 'Jumlah kelas usaha sama persis dengan tahun sebelumnya, padahal jumlah usaha berubah: kelas kemungkinan tidak dinilai ulang. | A class count equals the year before to the digit although the stock changed: classes were probably not assessed again.'),
  ('jump', 'peringatan', 'Pertumbuhan jauh dari median kabupaten/kota lain (lebih dari 3,5 simpangan median): periksa cakupan dan pencocokan. | Growth is far from the median of the other regencies (over 3.5 median deviations): check coverage and matching.'),
  ('workers_below_units', 'peringatan', 'Tenaga kerja kurang dari usaha yang melaporkannya: pemilik kemungkinan tidak dihitung. | Fewer workers than businesses that report them: owners were probably left out.'),
  ('census_coverage', 'informasi', 'Jumlah usaha terhadap Sensus Ekonomi 2016 (persen): register belum tentu lengkap, sumbernya berbeda. | Stock over the economic census of 2016 (percent): the register need not be complete, and the source is another.'),
  ('parts_do_not_add_up', 'galat', 'Bagian tidak berjumlah sama dengan totalnya. | Parts do not add up to their total.'),
  ('reported_by_several', 'informasi', 'Usaha yang dilaporkan kabupaten/kota ini tetapi dihitung di kabupaten/kota lain. | Businesses that this regency reports but that count in another.');

create table mart.quality (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  code text not null references mart.quality_code (code),
  subject text not null,
  severity text not null,
  value numeric,
  compared_with numeric,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, code, subject)
);
comment on table mart.quality is 'Temuan atas angka, dengan tempatnya | Findings about figures, with their place';
comment on column mart.quality.year is 'Tahun data | Data year';
comment on column mart.quality.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.quality.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.quality.code is 'Jenis temuan; artinya di mart.quality_code | Kind of finding; its meaning in mart.quality_code';
comment on column mart.quality.subject is 'Bagian angka, misalnya kelas usaha | Part of the figure, such as a size class';
comment on column mart.quality.severity is 'galat, peringatan atau informasi | galat (error), peringatan (warning) or informasi';
comment on column mart.quality.value is 'Nilai yang ditemukan | Value found';
comment on column mart.quality.compared_with is 'Nilai pembanding | Value it is compared with';
comment on column mart.quality.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.quality.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.quality.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.quality.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
