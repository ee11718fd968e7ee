-- What BI tools read: full detail, no personal data. Comments are Indonesian | English. Here who may read
-- it, and the dimensions: codes speak one language, English in snake case, and have their words in both.
-- What comes from reference or from the data is filled with the figures (statistics/dimension/dim_*.sql).
create schema mart;
comment on schema mart is 'Angka siap pakai untuk alat BI, tanpa data pribadi | Figures for BI tools, without personal data';

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

-- information_schema shows a key to whoever may refer to its table. A reader may create no table that
-- could, so nothing else becomes possible.
grant usage on schema mart, reference to lumbung_bi;
grant select, references on all tables in schema reference to lumbung_bi;
alter default privileges in schema mart grant select, references on tables to lumbung_bi;
alter default privileges in schema reference grant select, references on tables to lumbung_bi;

create table mart.dim_area (
  area_code text primary key references reference.area (area_code),
  bps_code text,
  kemendagri_code text not null,
  area_level text not null,
  label_id text not null,
  label_en text not null,
  parent_code text,
  parent_name text
);
comment on table mart.dim_area is 'Wilayah: provinsi, kabupaten/kota, kecamatan | Areas: province, regencies, districts';
comment on column mart.dim_area.area_code is 'Kode Kemendagri bertitik, kunci semua angka | Kemendagri code with dots, the key of all figures';
comment on column mart.dim_area.bps_code is 'Kode BPS (berbeda untuk 8 kabupaten) | BPS code (differs for 8 regencies)';
comment on column mart.dim_area.kemendagri_code is 'Kode Kemendagri tanpa titik | Kemendagri code without dots';
comment on column mart.dim_area.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.dim_area.label_id is 'Nama dalam bahasa Indonesia | Name in Indonesian';
comment on column mart.dim_area.label_en is 'Nama dalam bahasa Inggris | Name in English';
comment on column mart.dim_area.parent_code is 'Kode wilayah di atasnya | Code of the area above';
comment on column mart.dim_area.parent_name is 'Nama wilayah di atasnya | Name of the area above';

create table mart.dim_year (
  year smallint primary key,
  year_date date not null,
  label_id text not null,
  label_en text not null
);
comment on table mart.dim_year is 'Tahun data | Data years';
comment on column mart.dim_year.year is 'Tahun data | Data year';
comment on column mart.dim_year.year_date is '31 Desember, tanggal acuan | 31 December, the cut-off day';
comment on column mart.dim_year.label_id is 'Nama dalam bahasa Indonesia | Name in Indonesian';
comment on column mart.dim_year.label_en is 'Nama dalam bahasa Inggris | Name in English';

create table mart.dim_programme (
  code text primary key,
  label_id text not null,
  label_en text not null,
  position smallint not null
);
comment on table mart.dim_programme is 'Program | Programmes';
comment on column mart.dim_programme.code is 'Kode sebagaimana dipakai tabel angka | Code as the tables of figures use it';
comment on column mart.dim_programme.label_id is 'Nama dalam bahasa Indonesia | Name in Indonesian';
comment on column mart.dim_programme.label_en is 'Nama dalam bahasa Inggris | Name in English';
comment on column mart.dim_programme.position is 'Urutan tampilan | Order to show them in';
insert into mart.dim_programme (code, label_id, label_en, position) values
  ('nib', 'Memiliki NIB', 'Has a NIB', 1),
  ('halal', 'Bersertifikat halal', 'Halal certificate', 2),
  ('pirt', 'Memiliki P-IRT', 'P-IRT', 3),
  ('formal_finance', 'Pembiayaan formal', 'Formal finance', 4),
  ('mentoring', 'Pelatihan atau pembinaan', 'Training or mentoring', 5);

create table mart.dim_denominator (like mart.dim_programme including comments including indexes);
comment on table mart.dim_denominator is 'Populasi sebuah cakupan | Populations of a coverage';
insert into mart.dim_denominator (code, label_id, label_en, position) values
  ('all', 'Semua usaha aktif', 'Every active business', 1),
  ('food', 'Produsen makanan dan minuman', 'Producers of food and drink', 2);

create table mart.dim_series (like mart.dim_programme including comments including indexes);
comment on table mart.dim_series is 'Seri penyebut tenaga kerja | Labour denominator series';
insert into mart.dim_series (code, label_id, label_en, position) values
  ('labour_force', 'Angkatan kerja', 'Labour force', 1),
  ('employed', 'Penduduk bekerja', 'Employed', 2),
  ('working_age', 'Penduduk usia kerja (15 tahun ke atas)', 'Working age (15 and older)', 3),
  ('age_15_64', 'Penduduk 15–64 tahun', 'Residents aged 15–64', 4),
  ('unemployed', 'Penganggur', 'Unemployed', 5);

create table mart.dim_regime (like mart.dim_programme including comments including indexes);
comment on table mart.dim_regime is 'Aturan kelas usaha | Regimes of size classes';
insert into mart.dim_regime (code, label_id, label_en, position) values
  ('reported', 'Menurut laporan', 'As reported', 1),
  ('uu20', 'UU 20/2008', 'UU 20/2008', 2),
  ('pp7', 'PP 7/2021', 'PP 7/2021', 3),
  ('bps', 'Jumlah tenaga kerja (BPS)', 'By workers (BPS)', 4),
  ('law_change', 'UU 20/2008 ke PP 7/2021', 'UU 20/2008 to PP 7/2021', 5);

create table mart.dim_size_class (like mart.dim_programme including comments including indexes);
comment on table mart.dim_size_class is 'Kelas usaha, dan asal atau nasib dalam naik kelas | Size classes, and origin or fate in transitions';
insert into mart.dim_size_class (code, label_id, label_en, position) values
  ('micro', 'Mikro', 'Micro', 1),
  ('small', 'Kecil', 'Small', 2),
  ('medium', 'Menengah', 'Medium', 3),
  ('large', 'Besar', 'Large', 4),
  ('unknown', 'Tidak diketahui', 'Unknown', 5),
  ('all', 'Semua kelas', 'Every class', 6),
  ('new', 'Masuk tahun ini', 'Entered this year', 7),
  ('closed', 'Tutup atau mati', 'Closed or dead', 8),
  ('not_counted', 'Pindah atau belum terkonfirmasi', 'Moved or unconfirmed', 9);

create table mart.dim_reach (like mart.dim_programme including comments including indexes);
comment on table mart.dim_reach is 'Jangkauan pasar | Market reach';
insert into mart.dim_reach (code, label_id, label_en, position) values
  ('local', 'Lokal', 'Local', 1),
  ('province', 'Provinsi', 'Province', 2),
  ('national', 'Nasional', 'National', 3),
  ('international', 'Internasional', 'International', 4),
  ('asean', 'ASEAN (bagian dari internasional)', 'ASEAN (part of international)', 5),
  ('unknown', 'Tidak diketahui', 'Unknown', 6);

create table mart.dim_flag (like mart.dim_programme including comments including indexes);
comment on table mart.dim_flag is 'Tanda angka, yang pertama cocok | Flags of figures, the first that fits';
insert into mart.dim_flag (code, label_id, label_en, position) values
  ('suppressed', 'Dirahasiakan', 'Suppressed', 1),
  ('break', 'Perubahan cara menghitung', 'Break in series', 2),
  ('estimated', 'Perkiraan: terlalu banyak yang tidak menjawab', 'Estimated: too many did not tell', 3),
  ('provisional', 'Sementara', 'Provisional', 4),
  ('revised', 'Direvisi', 'Revised', 5),
  ('final', 'Final', 'Final', 6);

create table mart.dim_reason (like mart.dim_programme including comments including indexes);
comment on table mart.dim_reason is 'Mengapa angka kosong | Why a figure is null';
insert into mart.dim_reason (code, label_id, label_en, position) values
  ('no_submission', 'Belum ada kiriman', 'No submission', 1),
  ('no_submission_in_base_year', 'Belum ada kiriman untuk tahun dasar', 'No submission for the base year', 2),
  ('base_incomplete', 'Tahun dasar belum lengkap', 'The base year lacks regencies', 3),
  ('year_incomplete', 'Tahun ini belum lengkap', 'The year lacks regencies', 4),
  ('base_is_zero', 'Tahun dasar nol', 'The base is zero', 5),
  ('not_told', 'Tidak ada yang menjawab', 'Nobody told', 6),
  ('denominator_unknown', 'Penyebut tidak diketahui', 'The denominator is not known', 7),
  ('suppressed', 'Dirahasiakan', 'Kept back', 8),
  ('not_published', 'Tidak diterbitkan pada rincian ini', 'Not published at this detail', 9);

create table mart.dim_cause (like mart.dim_programme including comments including indexes);
comment on table mart.dim_cause is 'Penyebab suatu himpunan angka | Causes of a vintage';
insert into mart.dim_cause (code, label_id, label_en, position) values
  ('submission', 'Kiriman pertama', 'First submission', 1),
  ('late_submission', 'Kiriman pertama setelah hari penutupan', 'First submission, after the closing day', 2),
  ('correction', 'Perbaikan atau tambahan', 'Correction or addition', 3),
  ('withdrawal', 'Penarikan', 'Withdrawal', 4),
  ('match_decision', 'Keputusan usaha sama atau berbeda', 'Decision on the same business or another', 5),
  ('closing', 'Tahun data ditutup', 'The data year closed', 6),
  ('method', 'Aturan, acuan atau program berubah', 'Rules, reference facts or the program changed', 7);

create table mart.dim_sex (like mart.dim_programme including comments including indexes);
comment on table mart.dim_sex is 'Jenis kelamin | Sex';
insert into mart.dim_sex (code, label_id, label_en, position) values
  ('female', 'Perempuan', 'Female', 1),
  ('male', 'Laki-laki', 'Male', 2),
  ('unknown', 'Tidak diketahui', 'Unknown', 3);

create table mart.dim_sales_band (like mart.dim_programme including comments including indexes);
comment on table mart.dim_sales_band is 'Kelompok penjualan setahun | Bands of annual sales';
insert into mart.dim_sales_band (code, label_id, label_en, position) values
  ('up_to_50m', 'Sampai Rp50 juta', 'Up to IDR 50 million', 1),
  ('50m_to_300m', 'Di atas Rp50 juta sampai Rp300 juta', 'Over IDR 50 million to 300 million', 2),
  ('300m_to_2b', 'Di atas Rp300 juta sampai Rp2 miliar', 'Over IDR 300 million to 2 billion', 3),
  ('2b_to_15b', 'Di atas Rp2 miliar sampai Rp15 miliar', 'Over IDR 2 billion to 15 billion', 4),
  ('15b_to_50b', 'Di atas Rp15 miliar sampai Rp50 miliar', 'Over IDR 15 billion to 50 billion', 5),
  ('over_50b', 'Di atas Rp50 miliar', 'Over IDR 50 billion', 6),
  ('unknown', 'Tidak diketahui', 'Unknown', 7);

create table mart.dim_channel (like mart.dim_programme including comments including indexes);
comment on table mart.dim_channel is 'Saluran digital | Digital channels';
insert into mart.dim_channel (code, label_id, label_en, position) values
  ('social_media', 'Media sosial', 'Social media', 1),
  ('marketplace', 'Marketplace', 'Marketplace', 2),
  ('any', 'Sedikitnya satu saluran', 'At least one channel', 3);

create table mart.dim_kbli_section (
  kbli_version text not null,
  code text not null,
  label_id text not null,
  label_en text not null,
  position smallint not null,
  primary key (kbli_version, code)
);
comment on table mart.dim_kbli_section is 'Kategori KBLI per versi; huruf yang sama dapat berarti lain | KBLI sections by version; the same letter may mean another thing';
comment on column mart.dim_kbli_section.kbli_version is 'Versi KBLI | KBLI version';
comment on column mart.dim_kbli_section.code is 'Kode sebagaimana dipakai tabel angka | Code as the tables of figures use it';
comment on column mart.dim_kbli_section.label_id is 'Nama dalam bahasa Indonesia | Name in Indonesian';
comment on column mart.dim_kbli_section.label_en is 'Nama dalam bahasa Inggris | Name in English';
comment on column mart.dim_kbli_section.position is 'Urutan tampilan | Order to show them in';
insert into mart.dim_kbli_section (kbli_version, code, label_id, label_en, position) values
  ('2020', 'A', 'Pertanian, Kehutanan dan Perikanan', 'Agriculture, forestry and fishing', 1),
  ('2020', 'B', 'Pertambangan dan Penggalian', 'Mining and quarrying', 2),
  ('2020', 'C', 'Industri Pengolahan', 'Manufacturing', 3),
  ('2020', 'D', 'Pengadaan Listrik, Gas, Uap/Air Panas dan Udara Dingin', 'Electricity, gas, steam and air conditioning supply', 4),
  ('2020', 'E', 'Treatment Air, Air Limbah, Pemulihan Material Sampah dan Aktivitas Remediasi', 'Water supply; sewerage, waste management and remediation', 5),
  ('2020', 'F', 'Konstruksi', 'Construction', 6),
  ('2020', 'G', 'Perdagangan Besar dan Eceran; Reparasi dan Perawatan Mobil dan Sepeda Motor', 'Wholesale and retail trade; repair of motor vehicles and motorcycles', 7),
  ('2020', 'H', 'Pengangkutan dan Pergudangan', 'Transportation and storage', 8),
  ('2020', 'I', 'Penyediaan Akomodasi dan Penyediaan Makan Minum', 'Accommodation and food service activities', 9),
  ('2020', 'J', 'Informasi dan Komunikasi', 'Information and communication', 10),
  ('2020', 'K', 'Aktivitas Keuangan dan Asuransi', 'Financial and insurance activities', 11),
  ('2020', 'L', 'Real Estat', 'Real estate activities', 12),
  ('2020', 'M', 'Aktivitas Profesional, Ilmiah dan Teknis', 'Professional, scientific and technical activities', 13),
  ('2020', 'N', 'Aktivitas Penyewaan, Ketenagakerjaan, Agen Perjalanan dan Penunjang Usaha Lainnya', 'Rental, employment, travel agency and other business support activities', 14),
  ('2020', 'O', 'Administrasi Pemerintahan, Pertahanan dan Jaminan Sosial Wajib', 'Public administration and defence; compulsory social security', 15),
  ('2020', 'P', 'Pendidikan', 'Education', 16),
  ('2020', 'Q', 'Aktivitas Kesehatan Manusia dan Aktivitas Sosial', 'Human health and social work activities', 17),
  ('2020', 'R', 'Kesenian, Hiburan dan Rekreasi', 'Arts, entertainment and recreation', 18),
  ('2020', 'S', 'Aktivitas Jasa Lainnya', 'Other service activities', 19),
  ('2020', 'T', 'Aktivitas Rumah Tangga sebagai Pemberi Kerja', 'Activities of households as employers', 20),
  ('2020', 'U', 'Aktivitas Badan Internasional dan Badan Ekstra Internasional', 'Activities of extraterritorial organizations and bodies', 21),
  ('2020', 'unknown', 'Tidak diketahui', 'Unknown', 22),
  ('2020', 'all', 'Semua kategori', 'Every section', 23),
  ('2025', 'A', 'Pertanian, Kehutanan, dan Perikanan', 'Agriculture, forestry and fishing', 1),
  ('2025', 'B', 'Pertambangan dan Penggalian', 'Mining and quarrying', 2),
  ('2025', 'C', 'Industri', 'Manufacturing', 3),
  ('2025', 'D', 'Penyediaan Listrik, Gas, Uap/Air Panas, dan Udara Dingin', 'Electricity, gas, steam and air conditioning supply', 4),
  ('2025', 'E', 'Penyediaan Air; Pengelolaan Air Limbah, Penanganan Limbah, dan Remediasi', 'Water supply; sewerage, waste management and remediation', 5),
  ('2025', 'F', 'Konstruksi', 'Construction', 6),
  ('2025', 'G', 'Perdagangan Besar dan Eceran', 'Wholesale and retail trade', 7),
  ('2025', 'H', 'Transportasi dan Penyimpanan', 'Transportation and storage', 8),
  ('2025', 'I', 'Aktivitas Penyediaan Akomodasi dan Makan Minum', 'Accommodation and food service activities', 9),
  ('2025', 'J', 'Penerbitan, Penyiaran, serta Produksi dan Distribusi Konten', 'Publishing, broadcasting, and content production and distribution', 10),
  ('2025', 'K', 'Telekomunikasi, Pemrograman Komputer, Konsultansi, Infrastruktur Komputasi, dan Jasa Informasi Lainnya', 'Telecommunications, computer programming, consultancy, computing infrastructure and other information services', 11),
  ('2025', 'L', 'Aktivitas Keuangan dan Asuransi', 'Financial and insurance activities', 12),
  ('2025', 'M', 'Aktivitas Real Estat', 'Real estate activities', 13),
  ('2025', 'N', 'Aktivitas Profesional, Ilmiah, dan Teknis', 'Professional, scientific and technical activities', 14),
  ('2025', 'O', 'Aktivitas Administratif dan Penunjang Usaha', 'Administrative and support service activities', 15),
  ('2025', 'P', 'Administrasi Pemerintahan, Pertahanan, dan Jaminan Sosial Wajib', 'Public administration and defence; compulsory social security', 16),
  ('2025', 'Q', 'Pendidikan', 'Education', 17),
  ('2025', 'R', 'Aktivitas Kesehatan Manusia dan Aktivitas Sosial', 'Human health and social work activities', 18),
  ('2025', 'S', 'Kesenian, Olahraga, dan Rekreasi', 'Arts, sports and recreation', 19),
  ('2025', 'T', 'Aktivitas Jasa Lainnya', 'Other service activities', 20),
  ('2025', 'U', 'Aktivitas Rumah Tangga sebagai Pemberi Kerja', 'Activities of households as employers', 21),
  ('2025', 'V', 'Aktivitas Badan Internasional dan Badan Ekstra Internasional', 'Activities of extraterritorial organizations and bodies', 22),
  ('2025', 'unknown', 'Tidak diketahui', 'Unknown', 23),
  ('2025', 'all', 'Semua kategori', 'Every section', 24);

create table mart.dim_kbli_division (
  kbli_version text not null,
  code text not null,
  kbli_section text,
  label_id text not null,
  label_en text not null,
  position smallint not null,
  primary key (kbli_version, code)
);
comment on table mart.dim_kbli_division is 'Golongan pokok KBLI per versi, dengan namanya sendiri | KBLI divisions by version, each with its own name';
comment on column mart.dim_kbli_division.kbli_version is 'Versi KBLI | KBLI version';
comment on column mart.dim_kbli_division.code is 'Kode sebagaimana dipakai tabel angka | Code as the tables of figures use it';
comment on column mart.dim_kbli_division.kbli_section is 'Huruf kategorinya | Letter of its section';
comment on column mart.dim_kbli_division.label_id is 'Nama dalam bahasa Indonesia | Name in Indonesian';
comment on column mart.dim_kbli_division.label_en is 'Nama dalam bahasa Inggris | Name in English';
comment on column mart.dim_kbli_division.position is 'Urutan tampilan | Order to show them in';
insert into mart.dim_kbli_division (kbli_version, code, kbli_section, label_id, label_en, position)
select v.version, d.code, null, d.label_id, d.label_en, d.position
from (values ('2020'), ('2025')) v (version)
cross join (values
  ('01', 'Pertanian Tanaman, Peternakan, Perburuan', 'Crop and animal production, hunting', 1),
  ('02', 'Kehutanan dan Pemanenan Kayu', 'Forestry and logging', 2),
  ('03', 'Perikanan', 'Fishing and aquaculture', 3),
  ('05', 'Pertambangan Batu Bara dan Lignit', 'Mining of coal and lignite', 4),
  ('06', 'Pertambangan Minyak Bumi, Gas Alam dan Panas Bumi', 'Extraction of crude petroleum, natural gas and geothermal heat', 5),
  ('07', 'Pertambangan Bijih Logam', 'Mining of metal ores', 6),
  ('08', 'Pertambangan dan Penggalian Lainnya', 'Other mining and quarrying', 7),
  ('09', 'Aktivitas Jasa Penunjang Pertambangan', 'Mining support services', 8),
  ('10', 'Industri Makanan', 'Food products', 9),
  ('11', 'Industri Minuman', 'Beverages', 10),
  ('12', 'Industri Pengolahan Tembakau', 'Tobacco products', 11),
  ('13', 'Industri Tekstil', 'Textiles', 12),
  ('14', 'Industri Pakaian Jadi', 'Wearing apparel', 13),
  ('15', 'Industri Kulit, Barang dari Kulit dan Alas Kaki', 'Leather and footwear', 14),
  ('16', 'Industri Kayu, Barang dari Kayu, Gabus, Anyaman Rotan dan Bambu', 'Wood, cork, and plaited rattan and bamboo', 15),
  ('17', 'Industri Kertas dan Barang dari Kertas', 'Paper and paper products', 16),
  ('18', 'Industri Pencetakan dan Reproduksi Media Rekaman', 'Printing and reproduction of recorded media', 17),
  ('19', 'Industri Produk dari Batu Bara dan Pengilangan Minyak Bumi', 'Coke and refined petroleum products', 18),
  ('20', 'Industri Bahan Kimia dan Barang dari Bahan Kimia', 'Chemicals and chemical products', 19),
  ('21', 'Industri Farmasi, Produk Obat Kimia dan Obat Tradisional', 'Pharmaceuticals and traditional medicine', 20),
  ('22', 'Industri Karet, Barang dari Karet dan Plastik', 'Rubber and plastics products', 21),
  ('23', 'Industri Barang Galian Bukan Logam', 'Other non-metallic mineral products', 22),
  ('24', 'Industri Logam Dasar', 'Basic metals', 23),
  ('25', 'Industri Barang Logam, Bukan Mesin dan Peralatannya', 'Fabricated metal products', 24),
  ('26', 'Industri Komputer, Barang Elektronik dan Optik', 'Computer, electronic and optical products', 25),
  ('27', 'Industri Peralatan Listrik', 'Electrical equipment', 26),
  ('28', 'Industri Mesin dan Perlengkapan', 'Machinery and equipment', 27),
  ('29', 'Industri Kendaraan Bermotor, Trailer dan Semi Trailer', 'Motor vehicles, trailers and semi-trailers', 28),
  ('30', 'Industri Alat Angkutan Lainnya', 'Other transport equipment', 29),
  ('31', 'Industri Furnitur', 'Furniture', 30),
  ('32', 'Industri Pengolahan Lainnya', 'Other manufacturing', 31),
  ('33', 'Reparasi dan Pemasangan Mesin dan Peralatan', 'Repair and installation of machinery and equipment', 32),
  ('35', 'Pengadaan Listrik, Gas, Uap/Air Panas dan Udara Dingin', 'Electricity, gas, steam and air conditioning supply', 33),
  ('36', 'Pengelolaan Air', 'Water collection, treatment and supply', 34),
  ('37', 'Pengelolaan Air Limbah', 'Sewerage', 35),
  ('38', 'Pengelolaan dan Daur Ulang Sampah', 'Waste collection, treatment and recovery', 36),
  ('39', 'Aktivitas Remediasi dan Pengelolaan Sampah Lainnya', 'Remediation and other waste management', 37),
  ('41', 'Konstruksi Gedung', 'Construction of buildings', 38),
  ('42', 'Konstruksi Bangunan Sipil', 'Civil engineering', 39),
  ('43', 'Konstruksi Khusus', 'Specialised construction activities', 40),
  ('45', 'Perdagangan, Reparasi dan Perawatan Mobil dan Sepeda Motor', 'Trade and repair of motor vehicles and motorcycles', 41),
  ('46', 'Perdagangan Besar, Bukan Mobil dan Sepeda Motor', 'Wholesale trade, except of motor vehicles and motorcycles', 42),
  ('47', 'Perdagangan Eceran, Bukan Mobil dan Sepeda Motor', 'Retail trade, except of motor vehicles and motorcycles', 43),
  ('49', 'Angkutan Darat dan Angkutan melalui Saluran Pipa', 'Land transport and transport via pipelines', 44),
  ('50', 'Angkutan Perairan', 'Water transport', 45),
  ('51', 'Angkutan Udara', 'Air transport', 46),
  ('52', 'Pergudangan dan Aktivitas Penunjang Angkutan', 'Warehousing and support activities for transportation', 47),
  ('53', 'Aktivitas Pos dan Kurir', 'Postal and courier activities', 48),
  ('55', 'Penyediaan Akomodasi', 'Accommodation', 49),
  ('56', 'Penyediaan Makanan dan Minuman', 'Food and beverage service activities', 50),
  ('58', 'Aktivitas Penerbitan', 'Publishing activities', 51),
  ('59', 'Produksi Gambar Bergerak, Video, Program Televisi dan Perekaman Suara', 'Motion picture, video, television programme and sound recording', 52),
  ('60', 'Aktivitas Penyiaran dan Pemrograman', 'Programming and broadcasting', 53),
  ('61', 'Telekomunikasi', 'Telecommunications', 54),
  ('62', 'Aktivitas Pemrograman dan Konsultasi Komputer', 'Computer programming and consultancy', 55),
  ('63', 'Aktivitas Jasa Informasi', 'Information service activities', 56),
  ('64', 'Aktivitas Jasa Keuangan, Bukan Asuransi dan Dana Pensiun', 'Financial services, except insurance and pension funding', 57),
  ('65', 'Asuransi, Reasuransi dan Dana Pensiun', 'Insurance, reinsurance and pension funding', 58),
  ('66', 'Aktivitas Penunjang Jasa Keuangan dan Asuransi', 'Activities auxiliary to financial services and insurance', 59),
  ('68', 'Real Estat', 'Real estate activities', 60),
  ('69', 'Aktivitas Hukum dan Akuntansi', 'Legal and accounting activities', 61),
  ('70', 'Aktivitas Kantor Pusat dan Konsultasi Manajemen', 'Head offices and management consultancy', 62),
  ('71', 'Aktivitas Arsitektur dan Keinsinyuran; Analisis dan Uji Teknis', 'Architecture and engineering; technical testing and analysis', 63),
  ('72', 'Penelitian dan Pengembangan Ilmu Pengetahuan', 'Scientific research and development', 64),
  ('73', 'Periklanan dan Penelitian Pasar', 'Advertising and market research', 65),
  ('74', 'Aktivitas Profesional, Ilmiah dan Teknis Lainnya', 'Other professional, scientific and technical activities', 66),
  ('75', 'Aktivitas Kesehatan Hewan', 'Veterinary activities', 67),
  ('77', 'Aktivitas Penyewaan dan Sewa Guna Usaha Tanpa Hak Opsi', 'Rental and leasing activities', 68),
  ('78', 'Aktivitas Ketenagakerjaan', 'Employment activities', 69),
  ('79', 'Aktivitas Agen Perjalanan dan Penyelenggara Tur', 'Travel agencies and tour operators', 70),
  ('80', 'Aktivitas Keamanan dan Penyelidikan', 'Security and investigation activities', 71),
  ('81', 'Aktivitas Penyediaan Jasa untuk Gedung dan Pertamanan', 'Services to buildings and landscape activities', 72),
  ('82', 'Aktivitas Administrasi Kantor dan Penunjang Usaha Lainnya', 'Office administrative and other business support', 73),
  ('84', 'Administrasi Pemerintahan, Pertahanan dan Jaminan Sosial Wajib', 'Public administration and defence; compulsory social security', 74),
  ('85', 'Pendidikan', 'Education', 75),
  ('86', 'Aktivitas Kesehatan Manusia', 'Human health activities', 76),
  ('87', 'Aktivitas Sosial di Dalam Panti', 'Residential care activities', 77),
  ('88', 'Aktivitas Sosial di Luar Panti', 'Social work activities without accommodation', 78),
  ('90', 'Aktivitas Hiburan, Kesenian dan Kreativitas', 'Creative, arts and entertainment activities', 79),
  ('91', 'Perpustakaan, Arsip, Museum dan Kebudayaan Lainnya', 'Libraries, archives, museums and other cultural activities', 80),
  ('92', 'Aktivitas Perjudian dan Pertaruhan', 'Gambling and betting activities', 81),
  ('93', 'Aktivitas Olahraga dan Rekreasi Lainnya', 'Sports, amusement and recreation activities', 82),
  ('94', 'Aktivitas Keanggotaan Organisasi', 'Activities of membership organizations', 83),
  ('95', 'Reparasi Komputer dan Barang Keperluan Pribadi dan Rumah Tangga', 'Repair of computers and of personal and household goods', 84),
  ('96', 'Aktivitas Jasa Perorangan Lainnya', 'Other personal service activities', 85),
  ('97', 'Aktivitas Rumah Tangga sebagai Pemberi Kerja dari Personel Domestik', 'Households as employers of domestic personnel', 86),
  ('98', 'Aktivitas yang Menghasilkan Barang dan Jasa oleh Rumah Tangga untuk Kebutuhan Sendiri', 'Goods and services produced by households for own use', 87),
  ('99', 'Aktivitas Badan Internasional dan Badan Ekstra Internasional', 'Activities of extraterritorial organizations and bodies', 88),
  ('unknown', 'Tidak diketahui', 'Unknown', 89),
  ('all', 'Semua golongan pokok kategori ini', 'Every division of the section', 90)
) d (code, label_id, label_en, position);
