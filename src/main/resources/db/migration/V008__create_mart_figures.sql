-- The figures. Every one says its place and how it stands with the same columns.
create temporary table place (
  year smallint not null,
  area_code text not null,
  area_level text not null
) on commit drop;
comment on column place.year is 'Tahun data | Data year';
comment on column place.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column place.area_level is 'province, regency atau district | province, regency or district';

create temporary table standing (
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null
) on commit drop;
comment on column standing.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column standing.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column standing.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column standing.flag is 'suppressed, break, estimated, provisional, revised atau final: yang pertama cocok | suppressed, break, estimated, provisional, revised or final: the first that fits';
comment on column standing.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column standing.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create table mart.business_year (
  year smallint not null,
  business_id bigint not null,
  owner_id bigint,
  regency_code text not null,
  district_code text not null,
  status text not null,
  is_stock boolean not null,
  class_reported text,
  class_uu20 text,
  class_pp7 text,
  class_bps text,
  kbli_division text,
  is_productive boolean,
  workers integer,
  workers_male integer,
  workers_female integer,
  founded_year smallint,
  has_nib boolean,
  halal_status text,
  market_reach text,
  submission_id bigint not null,
  sheet smallint not null,
  row integer not null,
  kbli_version text,
  kbli_section text,
  is_food_producer boolean,
  pirt_status text,
  has_formal_finance boolean,
  has_mentoring boolean,
  export_countries text,
  workers_paid integer,
  workers_unpaid integer,
  owner_sex text,
  legal_form text,
  kbli text,
  sales_band text,
  has_social_media boolean,
  has_marketplace boolean,
  nib_from_year smallint,
  halal_from_year smallint,
  pirt_from_year smallint,
  social_media_from_year smallint,
  marketplace_from_year smallint,
  primary key (business_id, year)
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
comment on column mart.business_year.kbli_division is 'Golongan pokok KBLI dua angka; namanya di mart.dim_kbli_division | Two-digit KBLI division; its name in mart.dim_kbli_division';
comment on column mart.business_year.is_productive is 'Sektor produktif (bukan perdagangan); kosong bila KBLI tidak dilaporkan | Productive sector (not trade); null where the KBLI is not reported';
comment on column mart.business_year.workers is 'Tenaga kerja; kosong bila tidak dilaporkan | Workers; null where not reported';
comment on column mart.business_year.workers_male is 'Tenaga kerja laki-laki | Male workers';
comment on column mart.business_year.workers_female is 'Tenaga kerja perempuan | Female workers';
comment on column mart.business_year.founded_year is 'Tahun berdiri | Founding year';
comment on column mart.business_year.has_nib is 'Memiliki NIB; yang diketahui tahun sebelumnya dan tidak dibantah tetap diketahui (nib_from_year); kosong bila tidak dilaporkan | Has a NIB; what was known the year before and is not denied stays known (nib_from_year); null where not reported';
comment on column mart.business_year.halal_status is 'Status sertifikat halal: yes, in_process, no; unknown: tidak dilaporkan. Yang diketahui tahun sebelumnya dan tidak dibantah tetap yes (halal_from_year) | Halal certificate status: yes, in_process, no; unknown: not reported. What was known the year before and is not denied stays yes (halal_from_year)';
comment on column mart.business_year.market_reach is 'Jangkauan pasar; kosong bila tidak dilaporkan | Market reach; null where not reported';
comment on column mart.business_year.submission_id is 'Kiriman yang nilainya dipakai | Submission whose values count';
comment on column mart.business_year.sheet is 'Lembar asal, mulai dari 1 | Source sheet, 1-based';
comment on column mart.business_year.row is 'Baris asal, mulai dari 1 | Source row, 1-based';
comment on column mart.business_year.kbli_version is 'Versi KBLI yang dipakai membaca kode | KBLI version the code is read with';
comment on column mart.business_year.kbli_section is 'Huruf kategori menurut kbli_version | Section letter under kbli_version';
comment on column mart.business_year.is_food_producer is 'Produsen makanan dan minuman (KBLI 10, 11, 56); kosong bila KBLI tidak dilaporkan | Producer of food and drink (KBLI 10, 11, 56); null where the KBLI is not reported';
comment on column mart.business_year.pirt_status is 'Status P-IRT: yes, in_process, no; unknown: tidak dilaporkan. Yang diketahui tahun sebelumnya dan tidak dibantah tetap yes (pirt_from_year) | P-IRT status: yes, in_process, no; unknown: not reported. What was known the year before and is not denied stays yes (pirt_from_year)';
comment on column mart.business_year.has_formal_finance is 'Mengakses pembiayaan formal pada tahun data; tidak dibawa dari tahun sebelumnya; kosong bila tidak dilaporkan | Uses formal finance in the data year; not carried over from the year before; null where not reported';
comment on column mart.business_year.has_mentoring is 'Menerima pelatihan atau pembinaan pada tahun data; tidak dibawa dari tahun sebelumnya; kosong bila tidak dilaporkan | Received training or mentoring in the data year; not carried over from the year before; null where not reported';
comment on column mart.business_year.export_countries is 'Kode negara tujuan ekspor, dipisah koma; ZZ: tidak dikenal | Codes of export destinations, comma-separated; ZZ: not recognised';
comment on column mart.business_year.workers_paid is 'Tenaga kerja dibayar; kosong bila tidak dipisah | Paid workers; null where not told apart';
comment on column mart.business_year.workers_unpaid is 'Tenaga kerja tidak dibayar; kosong bila tidak dipisah | Unpaid workers; null where not told apart';
comment on column mart.business_year.owner_sex is 'Jenis kelamin pemilik: female, male; kosong bila tidak dilaporkan | Sex of the owner: female, male; null where not reported';
comment on column mart.business_year.legal_form is 'Bentuk usaha: individual, cv, pt, pt_individual, cooperative, firm, foundation, village_enterprise, group, other; kosong bila tidak dilaporkan | Legal form: individual, cv, pt, pt_individual, cooperative, firm, foundation, village_enterprise, group, other; null where not reported';
comment on column mart.business_year.kbli is 'Kode KBLI lima angka; kosong bila tidak dilaporkan selengkap itu | KBLI code of five digits; null where not reported that far';
comment on column mart.business_year.sales_band is 'Kelompok penjualan setahun: up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; batas atas termasuk); kosong bila tidak dilaporkan | Band of annual sales: up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; upper bound inclusive); null where not reported';
comment on column mart.business_year.has_social_media is 'Memakai media sosial; kosong bila tidak dilaporkan | Uses social media; null where not reported';
comment on column mart.business_year.has_marketplace is 'Berjualan di marketplace; kosong bila tidak dilaporkan | Sells in a marketplace; null where not reported';
comment on column mart.business_year.nib_from_year is 'Tahun data yang menyatakan has_nib; lebih awal dari year bila tahun ini kosong dan tidak membantahnya | Data year that says has_nib; before year where this year says nothing and does not deny it';
comment on column mart.business_year.halal_from_year is 'Tahun data yang menyatakan halal_status; lebih awal dari year bila tahun ini kosong dan tidak membantahnya | Data year that says halal_status; before year where this year says nothing and does not deny it';
comment on column mart.business_year.pirt_from_year is 'Tahun data yang menyatakan pirt_status; lebih awal dari year bila tahun ini kosong dan tidak membantahnya | Data year that says pirt_status; before year where this year says nothing and does not deny it';
comment on column mart.business_year.social_media_from_year is 'Tahun data yang menyatakan has_social_media; lebih awal dari year bila tahun ini kosong dan tidak membantahnya | Data year that says has_social_media; before year where this year says nothing and does not deny it';
comment on column mart.business_year.marketplace_from_year is 'Tahun data yang menyatakan has_marketplace; lebih awal dari year bila tahun ini kosong dan tidak membantahnya | Data year that says has_marketplace; before year where this year says nothing and does not deny it';

create table mart.vintage (
  vintage integer primary key,
  as_of timestamptz not null,
  reason text not null,
  figures_changed integer not null
);
comment on table mart.vintage is 'Himpunan angka yang dibekukan setiap kali suatu angka berubah | Sets of figures, frozen whenever a figure moves';
comment on column mart.vintage.vintage is 'Nomor urut | Running number';
comment on column mart.vintage.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.vintage.reason is 'Mengapa angka berubah; rinciannya di mart.vintage_cause | Why figures moved; details in mart.vintage_cause';
comment on column mart.vintage.figures_changed is 'Banyaknya angka yang berubah | Number of figures that moved';

create table mart.vintage_year (
  vintage integer not null references mart.vintage (vintage),
  year smallint not null,
  figures_changed integer not null,
  primary key (vintage, year)
);
comment on table mart.vintage_year is 'Tahun data yang angkanya bergerak pada suatu vintage | Data years whose figures moved with a vintage';
comment on column mart.vintage_year.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
comment on column mart.vintage_year.year is 'Tahun data | Data year';
comment on column mart.vintage_year.figures_changed is 'Banyaknya angka tahun itu yang bergerak; jangan dijumlahkan antar tahun dengan vintage.figures_changed | Figures of that year that moved';

create table mart.vintage_cause (
  vintage integer not null references mart.vintage (vintage),
  year smallint not null,
  regency_code text not null,
  cause text not null check (cause in (
    'submission', 'late_submission', 'correction', 'withdrawal', 'match_decision', 'closing', 'method')),
  primary key (vintage, year, regency_code, cause)
);
comment on table mart.vintage_cause is 'Penyebab suatu himpunan angka, per tahun data dan kabupaten/kota | Causes of a vintage, by data year and regency';
comment on column mart.vintage_cause.vintage is 'Nomor himpunan angka | Number of the vintage';
comment on column mart.vintage_cause.year is 'Tahun data yang berubah | Data year that changed';
comment on column mart.vintage_cause.regency_code is 'Kabupaten/kota; 62: seluruh provinsi | Regency; 62: the whole province';
comment on column mart.vintage_cause.cause is 'submission: kiriman pertama; late_submission: kiriman pertama setelah hari penutupan; correction: kiriman ulang atau tambahan; withdrawal: penarikan; match_decision: keputusan usaha sama atau berbeda; closing: tahun data ditutup; method: aturan, acuan, atau program berubah | submission: the first one; late_submission: the first one, after the closing day; correction: sent again or added to; withdrawal; match_decision: the same business or not; closing: the data year closed; method: rules, reference facts or the program changed';

create table mart.growth (
  like place including comments,
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
  like standing including comments,
  reported_before smallint not null,
  like_for_like_regencies smallint not null,
  like_for_like_stock bigint,
  like_for_like_base bigint,
  primary key (year, area_code)
);
comment on table mart.growth is 'Jumlah usaha dan pertumbuhannya per tahun dan wilayah | Stock of businesses and its growth by year and area';
comment on column mart.growth.stock is 'Usaha aktif per tanggal acuan; kosong bila tidak ada kiriman | Active businesses on the cut-off day; null without a submission';
comment on column mart.growth.owners is 'Pemilik berbeda di wilayah ini; tidak dapat dijumlahkan antarwilayah | Distinct owners in this area; not additive over areas';
comment on column mart.growth.cut_off is 'Tanggal acuan | Cut-off day';
comment on column mart.growth.base is 'Usaha aktif tahun dasar | Active businesses in the base year';
comment on column mart.growth.base_year is 'Tahun dasar: tahun sebelumnya | Base year: the year before';
comment on column mart.growth.base_cut_off is 'Tanggal acuan tahun dasar | Cut-off day of the base year';
comment on column mart.growth.change is 'stock - base; kosong bila tahun ini atau tahun dasar belum lengkap | stock - base; null where the year or the base year lacks regencies';
comment on column mart.growth.growth_pct is '(stock - base) / base x 100; kosong dengan alasannya bila tahun ini atau tahun dasar belum lengkap | (stock - base) / base x 100; null with the reason where the year or the base year lacks regencies';
comment on column mart.growth.like_for_like_pct is '(like_for_like_stock - like_for_like_base) / like_for_like_base x 100 | (like_for_like_stock - like_for_like_base) / like_for_like_base x 100';
comment on column mart.growth.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';
comment on column mart.growth.reported_before is 'Kabupaten/kota yang melapor pada tahun dasar | Regencies that reported in the base year';
comment on column mart.growth.like_for_like_regencies is 'Kabupaten/kota yang melapor di kedua tahun | Regencies that reported in both years';
comment on column mart.growth.like_for_like_stock is 'Usaha aktif di kabupaten/kota yang melapor di kedua tahun | Active businesses in regencies that reported in both years';
comment on column mart.growth.like_for_like_base is 'Usaha aktif tahun dasar di kabupaten/kota yang melapor di kedua tahun | Active businesses of the base year in regencies that reported in both years';

create table mart.growth_vintage (
  like mart.growth including comments,
  primary key (year, area_code, vintage)
);
alter table mart.growth_vintage
  alter column reported_before drop not null,
  alter column like_for_like_regencies drop not null;
comment on table mart.growth_vintage is 'Angka mart.growth setiap kali berubah | Figures of mart.growth each time they moved';
create index growth_vintage_by_vintage on mart.growth_vintage (vintage);

create table mart.growth_parts (
  like place including comments,
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
  like standing including comments,
  primary key (year, area_code)
);
comment on table mart.growth_parts is 'Uraian pertumbuhan: stock = base + entered - left_stock, selalu tepat | Parts of growth: stock = base + entered - left_stock, always exactly';
comment on column mart.growth_parts.base is 'Usaha aktif tahun dasar | Active businesses in the base year';
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
comment on column mart.growth_parts.stock is 'Usaha aktif per tanggal acuan | Active businesses on the cut-off day';
comment on column mart.growth_parts.unconfirmed_kept is 'Usaha berlabel belum terkonfirmasi (tahun ini atau tahun sebelumnya); bukan bagian stock | Businesses labelled unconfirmed (this year or the one before); no part of the stock';
comment on column mart.growth_parts.deaths is 'Kematian: closed + lapsed | Deaths: closed + lapsed';
comment on column mart.growth_parts.is_death_final is 'Benar bila tidak ada lagi yang unconfirmed | True once none is unconfirmed';
comment on column mart.growth_parts.birth_rate_pct is 'births / stock x 100 (Eurostat-OECD); kosong dengan alasannya bila tahun ini atau tahun dasar belum lengkap | births / stock x 100 (Eurostat-OECD); null with the reason where the year or the base year lacks regencies';
comment on column mart.growth_parts.death_rate_pct is 'deaths / stock x 100 (Eurostat-OECD); kosong seperti birth_rate_pct | deaths / stock x 100 (Eurostat-OECD); null as birth_rate_pct';
comment on column mart.growth_parts.churn_pct is 'birth_rate_pct + death_rate_pct; kosong seperti keduanya | birth_rate_pct + death_rate_pct; null as both';
comment on column mart.growth_parts.growth_without_newly_found_pct is '(stock - newly_found - base) / base x 100; kosong seperti birth_rate_pct | (stock - newly_found - base) / base x 100; null as birth_rate_pct';
comment on column mart.growth_parts.unknown_founding_pct is 'unknown_founding / entered x 100; kosong seperti birth_rate_pct | unknown_founding / entered x 100; null as birth_rate_pct';
comment on column mart.growth_parts.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';

create table mart.survival (
  like place including comments,
  cohort smallint not null,
  years_survived smallint not null,
  born bigint not null,
  survived bigint not null,
  survival_pct numeric(12,4),
  like standing including comments,
  reason text,
  primary key (year, area_code, cohort)
);
comment on table mart.survival is 'Kelangsungan usaha per angkatan kelahiran | Survival by birth cohort';
comment on column mart.survival.cohort is 'Tahun lahir angkatan: berdiri dan pertama kali dihitung pada tahun ini | Year of birth: founded and first counted in this year';
comment on column mart.survival.years_survived is 'year - cohort | year - cohort';
comment on column mart.survival.born is 'Usaha yang lahir di wilayah ini pada tahun itu | Businesses born in this area in that year';
comment on column mart.survival.survived is 'Di antaranya yang masih aktif, di mana pun | Of those, still active, wherever they are';
comment on column mart.survival.survival_pct is 'survived / born x 100; kosong dengan alasannya bila tahun ini atau tahun lahir angkatan belum lengkap | survived / born x 100; null with the reason where the year or the year of the cohort lacks regencies';
comment on column mart.survival.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';

create table mart.size_class (
  like place including comments,
  regime text not null,
  size_class text not null,
  businesses bigint not null,
  like standing including comments,
  share_pct numeric(12,4),
  primary key (year, area_code, regime, size_class)
);
comment on table mart.size_class is 'Usaha aktif per kelas menurut empat definisi | Active businesses by class under four definitions';
comment on column mart.size_class.regime is 'reported, uu20, pp7 atau bps | reported, uu20, pp7 or bps';
comment on column mart.size_class.size_class is 'micro, small, medium, large atau unknown | micro, small, medium, large or unknown';
comment on column mart.size_class.businesses is 'Usaha aktif | Active businesses';
comment on column mart.size_class.share_pct is 'businesses / stock x 100 | businesses / stock x 100';

create table mart.class_transition (
  like place including comments,
  regime text not null,
  from_class text not null,
  to_class text not null,
  direction text not null,
  businesses bigint not null,
  like standing including comments,
  primary key (year, area_code, regime, from_class, to_class)
);
comment on table mart.class_transition is 'Naik kelas: usaha yang sama di kedua tahun, satu aturan yang tetap | Naik kelas: the same businesses in both years, under one fixed regime';
comment on column mart.class_transition.regime is 'reported, uu20, pp7, bps: kelas tahun lalu ke kelas tahun ini; law_change: usaha dan tahun yang sama, UU 20/2008 ke PP 7/2021 | reported, uu20, pp7, bps: class last year to class this year; law_change: the same business and year, UU 20/2008 to PP 7/2021';
comment on column mart.class_transition.from_class is 'micro, small, medium, large, unknown; new: masuk tahun ini | micro, small, medium, large, unknown; new: entered this year';
comment on column mart.class_transition.to_class is 'micro, small, medium, large, unknown; closed: tutup atau mati; not_counted: pindah atau belum terkonfirmasi | micro, small, medium, large, unknown; closed: closed or dead; not_counted: moved or unconfirmed';
comment on column mart.class_transition.direction is 'up, down, same, entered, left_stock atau unknown | up, down, same, entered, left_stock or unknown';
comment on column mart.class_transition.businesses is 'Usaha | Businesses';

create table mart.class_transition_by_sex (
  like place including comments,
  sex text not null,
  regime text not null,
  from_class text not null,
  to_class text not null,
  direction text not null,
  businesses bigint not null,
  like standing including comments,
  primary key (year, area_code, sex, regime, from_class, to_class)
);
comment on table mart.class_transition_by_sex is 'Naik kelas menurut jenis kelamin pemilik; jumlahnya mart.class_transition | Naik kelas by sex of the owner; adds up to mart.class_transition';
comment on column mart.class_transition_by_sex.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.class_transition_by_sex.sex is 'Jenis kelamin pemilik pada tahun ini, atau tahun sebelumnya bila keluar: female, male, unknown | Sex of the owner this year, or the year before where it left: female, male, unknown';
comment on column mart.class_transition_by_sex.regime is 'reported, pp7: kelas tahun lalu ke kelas tahun ini | reported, pp7: class last year to class this year';
comment on column mart.class_transition_by_sex.from_class is 'micro, small, medium, large, unknown; new: masuk tahun ini | micro, small, medium, large, unknown; new: entered this year';
comment on column mart.class_transition_by_sex.to_class is 'micro, small, medium, large, unknown; closed: tutup atau mati; not_counted: pindah atau belum terkonfirmasi | micro, small, medium, large, unknown; closed: closed or dead; not_counted: moved or unconfirmed';
comment on column mart.class_transition_by_sex.direction is 'up, down, same, entered, left_stock atau unknown | up, down, same, entered, left_stock or unknown';
comment on column mart.class_transition_by_sex.businesses is 'Usaha | Businesses';
comment on column mart.class_transition_by_sex.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.workforce_share (
  like place including comments,
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
  like standing including comments,
  workers_male bigint,
  workers_female bigint,
  workers_sex_unknown bigint,
  denominator_released_on date,
  workers_paid bigint,
  workers_unpaid bigint,
  workers_pay_unknown bigint,
  primary key (year, area_code, numerator, series)
);
comment on table mart.workforce_share is 'Tenaga kerja UMKM terhadap setiap penyebut yang bernama | UMKM workers over each named denominator';
comment on column mart.workforce_share.numerator is 'all: semua sektor; productive: sektor produktif | all: every sector; productive: productive sectors';
comment on column mart.workforce_share.businesses is 'Usaha aktif yang dihitung | Active businesses counted';
comment on column mart.workforce_share.workers is 'Tenaga kerja yang dilaporkan; kosong bila tidak ada usaha yang melaporkannya | Workers reported; null where no business reports them';
comment on column mart.workforce_share.workers_missing is 'Usaha tanpa data tenaga kerja; tidak diisi perkiraan | Businesses without workers reported; never imputed';
comment on column mart.workforce_share.workers_per_unit is 'Tenaga kerja per usaha yang melaporkannya | Workers per business that reported them';
comment on column mart.workforce_share.series is 'Seri penyebut | Denominator series';
comment on column mart.workforce_share.denominator is 'Orang | Persons';
comment on column mart.workforce_share.denominator_source is 'Sumber penyebut | Source of the denominator';
comment on column mart.workforce_share.share_pct is 'workers / denominator x 100; kosong dengan alasannya bila belum semua kabupaten/kota melapor atau tidak ada usaha yang melaporkan tenaga kerja | workers / denominator x 100; null with the reason where not all regencies reported or no business reports workers';
comment on column mart.workforce_share.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';
comment on column mart.workforce_share.workers_male is 'Tenaga kerja laki-laki yang dilaporkan; kosong bila tidak ada yang memisahnya | Male workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_female is 'Tenaga kerja perempuan yang dilaporkan; kosong bila tidak ada yang memisahnya | Female workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_sex_unknown is 'workers dikurangi laki-laki dan perempuan | workers less male and female';
comment on column mart.workforce_share.denominator_released_on is 'Tanggal rilis penyebut; kosong bila tidak diketahui | Release date of the denominator; null when not known';
comment on column mart.workforce_share.workers_paid is 'Tenaga kerja dibayar yang dilaporkan; kosong bila tidak ada yang memisahnya | Paid workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_unpaid is 'Tenaga kerja tidak dibayar yang dilaporkan; kosong bila tidak ada yang memisahnya | Unpaid workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_pay_unknown is 'workers dikurangi yang dibayar dan tidak dibayar | workers less paid and unpaid';

create table mart.workers_by_sex (
  like place including comments,
  sex text not null,
  workers bigint,
  businesses bigint not null,
  share_of_told_pct numeric(12,4),
  reason text,
  like standing including comments,
  primary key (year, area_code, sex)
);
comment on table mart.workers_by_sex is 'Tenaga kerja usaha aktif menurut jenis kelamin | Workers of active businesses by sex';
comment on column mart.workers_by_sex.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.workers_by_sex.sex is 'Jenis kelamin tenaga kerja: female, male; unknown: tidak dipisah | Sex of the workers: female, male; unknown: not told apart';
comment on column mart.workers_by_sex.workers is 'Tenaga kerja; kosong bila tidak ada usaha yang melaporkannya | Workers; null where no business reports them';
comment on column mart.workers_by_sex.businesses is 'Usaha aktif yang melaporkan tenaga kerja jenis kelamin ini; satu usaha dapat melaporkan keduanya | Active businesses that tell workers of this sex; one business may tell both';
comment on column mart.workers_by_sex.share_of_told_pct is 'workers / (female + male) x 100; kosong untuk unknown dan bila tidak ada yang memisahnya | workers / (female + male) x 100; null for unknown and where nobody tells them apart';
comment on column mart.workers_by_sex.reason is 'Mengapa angka kosong: not_told (tidak ada yang menjawab) | Why a figure is null: not_told (nobody told)';
comment on column mart.workers_by_sex.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.programme_coverage (
  like place including comments,
  programme text not null,
  denominator text not null,
  covered bigint not null,
  businesses bigint not null,
  not_told bigint not null,
  share_pct numeric(12,4),
  like standing including comments,
  told bigint not null,
  share_of_told_pct numeric(12,4),
  reason text,
  primary key (year, area_code, programme, denominator)
);
comment on table mart.programme_coverage is 'Usaha aktif yang terjangkau program, terhadap penyebut yang bernama | Active businesses that a programme covers, over a named denominator';
comment on column mart.programme_coverage.programme is 'nib, halal, pirt, formal_finance, mentoring | nib, halal, pirt, formal_finance, mentoring';
comment on column mart.programme_coverage.denominator is 'all: semua usaha aktif; food: produsen makanan dan minuman (KBLI 10, 11, 56) | all: every active business; food: producers of food and drink (KBLI 10, 11, 56)';
comment on column mart.programme_coverage.covered is 'Usaha yang mengatakan memilikinya | Businesses that say they have it';
comment on column mart.programme_coverage.businesses is 'Penyebut | Denominator';
comment on column mart.programme_coverage.not_told is 'Usaha tanpa keterangan; businesses = told + not_told | Businesses that do not tell; businesses = told + not_told';
comment on column mart.programme_coverage.share_pct is 'covered / businesses x 100; kosong bila tidak ada yang menjawab | covered / businesses x 100; null where nobody told';
comment on column mart.programme_coverage.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';
comment on column mart.programme_coverage.told is 'Usaha yang menjawab, ya atau tidak | Businesses that tell, yes or no';
comment on column mart.programme_coverage.share_of_told_pct is 'covered / told x 100; kosong bila tidak ada yang menjawab | covered / told x 100; null where nobody told';
comment on column mart.programme_coverage.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';

create table mart.market_reach (
  like place including comments,
  reach text not null,
  destination text not null,
  businesses bigint not null,
  share_pct numeric(12,4),
  like standing including comments,
  told bigint not null,
  reason text,
  primary key (year, area_code, reach, destination)
);
comment on table mart.market_reach is 'Jangkauan pasar usaha aktif, ASEAN menurut negara tujuan | Market reach of active businesses, ASEAN by country of destination';
comment on column mart.market_reach.reach is 'local, province, national, international, unknown: jangkauan terjauh, berjumlah stock; asean: bagian dari international | local, province, national, international, unknown: the farthest reach, adding up to the stock; asean: part of international';
comment on column mart.market_reach.destination is 'all, atau kode negara; satu usaha dapat bertujuan banyak negara | all, or a country code; one business may have several destinations';
comment on column mart.market_reach.businesses is 'Usaha aktif | Active businesses';
comment on column mart.market_reach.share_pct is 'businesses / stock x 100; kosong bila tidak ada yang menyebut jangkauannya | businesses / stock x 100; null where nobody told';
comment on column mart.market_reach.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';
comment on column mart.market_reach.told is 'Usaha yang menyebut jangkauannya | Businesses that tell their reach';
comment on column mart.market_reach.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';

create table mart.ownership (
  like place including comments,
  sex text not null,
  kbli_section text not null,
  size_class text not null,
  businesses bigint not null,
  like standing including comments,
  primary key (year, area_code, sex, kbli_section, size_class)
);
comment on table mart.ownership is 'Usaha aktif menurut jenis kelamin pemilik, kategori KBLI dan kelas; all adalah jumlah, jangan dijumlahkan dengan isinya | Active businesses by sex of the owner, KBLI section and class; all is a total, not to be added to its parts';
comment on column mart.ownership.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.ownership.sex is 'Jenis kelamin pemilik: female, male, unknown | Sex of the owner: female, male, unknown';
comment on column mart.ownership.kbli_section is 'Huruf kategori KBLI, unknown; all: semua kategori | KBLI section letter, unknown; all: every section';
comment on column mart.ownership.size_class is 'Kelas PP 7/2021: micro, small, medium, large, unknown; all: semua kelas | Class under PP 7/2021: micro, small, medium, large, unknown; all: every class';
comment on column mart.ownership.businesses is 'Usaha aktif; sel tanpa usaha tidak ditulis | Active businesses; cells without a business are left out';
comment on column mart.ownership.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.sector (
  like place including comments,
  kbli_section text not null,
  kbli_division text not null,
  businesses bigint not null,
  share_pct numeric(12,4),
  workers bigint,
  workers_told bigint not null,
  sales_idr numeric(24,0),
  sales_told bigint not null,
  reason text,
  like standing including comments,
  primary key (year, area_code, kbli_section, kbli_division)
);
comment on table mart.sector is 'Struktur usaha menurut kategori dan golongan pokok KBLI; all adalah jumlah kategori, jangan dijumlahkan dengan isinya | Structure by KBLI section and division; all is the total of the section, not to be added to its parts';
comment on column mart.sector.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.sector.kbli_section is 'Huruf kategori KBLI; unknown: KBLI tidak dilaporkan | KBLI section letter; unknown: KBLI not reported';
comment on column mart.sector.kbli_division is 'Golongan pokok dua angka; unknown; all: jumlah kategorinya | Two-digit division; unknown; all: the total of its section';
comment on column mart.sector.businesses is 'Usaha aktif | Active businesses';
comment on column mart.sector.share_pct is 'businesses / stock x 100 | businesses / stock x 100';
comment on column mart.sector.workers is 'Tenaga kerja yang dilaporkan; kosong bila tidak ada yang melaporkan | Workers reported; null where nobody told';
comment on column mart.sector.workers_told is 'Usaha yang melaporkan tenaga kerja | Businesses that tell workers';
comment on column mart.sector.sales_idr is 'Penjualan setahun yang dilaporkan, rupiah; kosong bila tidak ada yang melaporkan | Annual sales reported, rupiah; null where nobody told';
comment on column mart.sector.sales_told is 'Usaha yang melaporkan penjualan | Businesses that tell sales';
comment on column mart.sector.reason is 'Mengapa angka kosong: not_told (tidak ada yang menjawab) | Why a figure is null: not_told (nobody told)';
comment on column mart.sector.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.sales_band (
  like place including comments,
  band text not null,
  businesses bigint not null,
  told bigint not null,
  share_pct numeric(12,4),
  share_of_told_pct numeric(12,4),
  reason text,
  like standing including comments,
  primary key (year, area_code, band)
);
comment on table mart.sales_band is 'Usaha aktif menurut kelompok penjualan setahun | Active businesses by band of annual sales';
comment on column mart.sales_band.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.sales_band.band is 'up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; batas atas termasuk), unknown | up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; upper bound inclusive), unknown';
comment on column mart.sales_band.businesses is 'Usaha aktif | Active businesses';
comment on column mart.sales_band.told is 'Usaha di wilayah ini yang melaporkan penjualan; sama untuk semua kelompok | Businesses of the area that tell sales; the same for every band';
comment on column mart.sales_band.share_pct is 'businesses / stock x 100; kosong bila tidak ada yang melaporkan | businesses / stock x 100; null where nobody told';
comment on column mart.sales_band.share_of_told_pct is 'businesses / told x 100; kosong untuk unknown | businesses / told x 100; null for unknown';
comment on column mart.sales_band.reason is 'Mengapa angka kosong: not_told (tidak ada yang menjawab) | Why a figure is null: not_told (nobody told)';
comment on column mart.sales_band.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.digital (
  like place including comments,
  channel text not null,
  businesses bigint not null,
  told bigint not null,
  not_told bigint not null,
  covered bigint not null,
  share_pct numeric(12,4),
  share_of_told_pct numeric(12,4),
  reason text,
  like standing including comments,
  primary key (year, area_code, channel)
);
comment on table mart.digital is 'Usaha aktif di saluran digital; satu usaha dapat memakai beberapa, jangan dijumlahkan antar saluran | Active businesses in digital channels; one business may use several, not to be added over channels';
comment on column mart.digital.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.digital.channel is 'social_media, marketplace; any: sedikitnya satu di antara yang ditanyakan | social_media, marketplace; any: at least one of those asked for';
comment on column mart.digital.businesses is 'Penyebut: usaha aktif; businesses = told + not_told | Denominator: active businesses; businesses = told + not_told';
comment on column mart.digital.told is 'Usaha yang menjawab, ya atau tidak | Businesses that tell, yes or no';
comment on column mart.digital.not_told is 'Usaha tanpa keterangan | Businesses that do not tell';
comment on column mart.digital.covered is 'Usaha yang menjawab ya | Businesses that say yes';
comment on column mart.digital.share_pct is 'covered / businesses x 100; kosong bila tidak ada yang menjawab | covered / businesses x 100; null where nobody told';
comment on column mart.digital.share_of_told_pct is 'covered / told x 100; kosong bila tidak ada yang menjawab | covered / told x 100; null where nobody told';
comment on column mart.digital.reason is 'Mengapa angka kosong: not_told (tidak ada yang menjawab) | Why a figure is null: not_told (nobody told)';
comment on column mart.digital.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

-- Cards for people: formulas and caveats use words and no names of columns.
create table mart.indicator (
  code text primary key,
  concept text not null,
  formula text not null,
  numerator text not null,
  denominator text not null,
  source text not null,
  caveat text not null,
  found_in text not null,
  unit text not null default '',
  measure text not null default '',
  interpretation text not null default '',
  building_variables text not null default '',
  level text not null default '',
  producer text not null default '',
  licence text not null default '',
  frequency text not null default ''
);
comment on table mart.indicator is 'Kartu indikator | Indicator cards';
comment on column mart.indicator.code is 'Kode indikator; kode Bappenas atau SDG bila ada | Indicator code; of Bappenas or SDG where there is one';
comment on column mart.indicator.concept is 'Konsep | Concept';
comment on column mart.indicator.formula is 'Rumus | Formula';
comment on column mart.indicator.numerator is 'Pembilang | Numerator';
comment on column mart.indicator.denominator is 'Penyebut | Denominator';
comment on column mart.indicator.source is 'Sumber | Source';
comment on column mart.indicator.caveat is 'Yang perlu diingat | Caveat';
comment on column mart.indicator.found_in is 'Tabel dan kolom | Table and column';
comment on column mart.indicator.unit is 'Satuan | Unit';
comment on column mart.indicator.measure is 'Ukuran: jumlah, persentase, atau laju | Measure: count, percentage or rate';
comment on column mart.indicator.interpretation is 'Cara membaca nilainya | How its value is read';
comment on column mart.indicator.building_variables is 'Variabel pembangun | Variables that it is built of';
comment on column mart.indicator.level is 'Level estimasi: wilayah terkecil yang diterbitkan | Level of estimation: the smallest area that is published';
comment on column mart.indicator.producer is 'Produsen data; kosong bila kantor yang menerbitkan | Producer; empty where it is the office that publishes';
comment on column mart.indicator.licence is 'Lisensi; kosong bila yang disebut pengaturan | Licence; empty where it is the one of the settings';
comment on column mart.indicator.frequency is 'Frekuensi penerbitan; kosong bila yang disebut pengaturan | Frequency of publication; empty where it is the one of the settings';
insert into mart.indicator (
  code, concept,
  formula, numerator, denominator,
  source, caveat, found_in,
  unit, measure, interpretation,
  building_variables, level
) values
  ('size_class', 'Usaha menurut kelas | Businesses by size class',
    'Banyaknya usaha aktif per kelas PP 7/2021 | Active businesses by class of PP 7/2021', 'Usaha aktif dalam kelas | Active businesses of the class', '-',
    'Kiriman kabupaten/kota; PP 7/2021 | Submissions of regencies; PP 7/2021', 'Dihitung dari hasil penjualan, atau modal bila penjualan tidak dilaporkan | From yearly sales, or capital where sales are not reported', 'size_class.businesses',
    'usaha | businesses', 'jumlah | count', 'Menunjukkan susunan usaha menurut besarnya | Shows how businesses part by size',
    'hasil penjualan, modal | yearly sales, capital', 'kabupaten/kota | regency'),
  ('halal', 'Proporsi usaha bersertifikat halal | Proportion of businesses with a halal certificate',
    'Usaha bersertifikat halal / usaha aktif x 100 | Businesses with a halal certificate / active businesses x 100', 'Usaha bersertifikat halal | Businesses with a halal certificate', 'Usaha aktif | Active businesses',
    'Kiriman kabupaten/kota | Submissions of regencies', 'Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab. Sertifikat yang masih diproses tidak dihitung | Those that do not tell stay in the denominator; empty where nobody tells. A certificate in process does not count', 'programme_coverage.share_pct',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha bersertifikat halal | The larger, the more businesses have a halal certificate',
    'sertifikat halal, usaha aktif | halal certificate, active businesses', 'kabupaten/kota | regency'),
  ('market_reach', 'Usaha menurut pasar terjauh | Businesses by farthest market',
    'Banyaknya usaha aktif per jangkauan pasar | Active businesses by market reach', 'Usaha aktif dengan jangkauan itu | Active businesses of that reach', '-',
    'Kiriman kabupaten/kota | Submissions of regencies', 'Setiap usaha dihitung satu kali, pada pasar terjauhnya; negara tujuan dapat lebih dari satu | Every business counts once, in its farthest market; it may name several countries', 'market_reach.businesses',
    'usaha | businesses', 'jumlah | count', 'Menunjukkan sejauh mana usaha menjual | Shows how far businesses sell',
    'jangkauan pasar, negara tujuan | market reach, countries of export', 'kabupaten/kota | regency'),
  ('naik_kelas', 'Perpindahan kelas usaha | Moves between size classes',
    'Banyaknya usaha per kelas tahun lalu dan kelas tahun ini | Businesses by class of the year before and of the year', 'Usaha yang dikenali di kedua tahun | Businesses recognised in both years', '-',
    'Kiriman kabupaten/kota; PP 7/2021 untuk kedua tahun | Submissions of regencies; PP 7/2021 for both years', 'Satu aturan untuk kedua tahun, sehingga pergantian aturan bukan naik kelas | One rule for both years, so that a change of law is no move', 'class_transition.businesses',
    'usaha | businesses', 'jumlah | count', 'Di atas diagonal: naik kelas; di bawahnya: turun kelas | Above the diagonal: up; below it: down',
    'hasil penjualan atau modal di kedua tahun | yearly sales or capital of both years', 'provinsi | province'),
  ('ownership', 'Usaha menurut jenis kelamin pemilik | Businesses by sex of the owner',
    'Banyaknya usaha aktif per jenis kelamin pemilik | Active businesses by sex of the owner', 'Usaha aktif pemilik perempuan, laki-laki, tidak diketahui | Active businesses of women, men, unknown', '-',
    'Kiriman kabupaten/kota | Submissions of regencies', 'Jenis kelamin yang tidak diketahui tidak dibagikan | Unknown sex is given to neither', 'ownership.businesses',
    'usaha | businesses', 'jumlah | count', 'Menunjukkan bagian perempuan dan laki-laki di antara pemilik | Shows the parts of women and men among owners',
    'jenis kelamin pemilik, KBLI, kelas | sex of the owner, KBLI, class', 'kabupaten/kota | regency'),
  ('sector', 'Usaha menurut lapangan usaha | Businesses by sector',
    'Banyaknya usaha aktif per kategori KBLI | Active businesses by section of KBLI', 'Usaha aktif dalam kategori | Active businesses of the section', '-',
    'Kiriman kabupaten/kota; KBLI BPS | Submissions of regencies; KBLI of BPS', 'Usaha tanpa KBLI ditunjukkan sebagai tidak diketahui | Businesses without KBLI are shown as unknown', 'sector.businesses',
    'usaha | businesses', 'jumlah | count', 'Menunjukkan bagian setiap lapangan usaha | Shows the part of every sector',
    'KBLI | KBLI', 'kabupaten/kota | regency'),
  ('stock', 'Jumlah usaha aktif per 31 Desember | Active businesses on 31 December',
    'Banyaknya usaha aktif per 31 Desember, N(t) | Active businesses on 31 December, N(t)', 'Usaha berbeda dengan laporan aktif | Distinct businesses reported active', '-',
    'Kiriman kabupaten/kota | Submissions of regencies', 'Register, bukan sensus; semua kelas termasuk besar | A register, no census; every class, large too', 'growth.stock',
    'usaha | businesses', 'jumlah | count', 'Makin besar, makin banyak usaha yang aktif dan terdata | The larger, the more businesses are active and known',
    'status usaha, tahun data, wilayah | status, data year, area', 'kecamatan | district'),
  ('02.10.003', 'Proporsi usaha kecil dan menengah | Proportion of small and medium enterprises',
    '(Kecil + menengah) / (mikro + kecil + menengah) x 100 | (Small + medium) / (micro + small + medium) x 100', 'Usaha kecil dan menengah | Small and medium businesses', 'Usaha mikro, kecil, menengah | Micro, small and medium businesses',
    'KEP Bappenas 26A/2025', 'RPJMN memakai Sakernas; kelas yang tidak diketahui tidak ikut | RPJMN uses Sakernas; unknown classes are left out', 'planning_indicator',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha di atas mikro | The larger, the more businesses are above micro',
    'hasil penjualan, modal | yearly sales, capital', 'kabupaten/kota | regency'),
  ('birth_rate_pct', 'Laju kelahiran (V97020) | Birth rate (V97020)',
    'Usaha lahir / N(t) x 100 | Businesses born / N(t) x 100', 'Usaha lahir | Businesses born', 'Usaha aktif tahun yang sama | Active businesses of the same year',
    'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Bergantung pada tahun berdiri yang dilaporkan. Kosong bila tahun dasar atau tahun ini belum lengkap | Depends on the founding years reported. Null where the base year or the year lacks regencies', 'growth_parts.birth_rate_pct',
    'persen | percent', 'laju | rate', 'Makin besar, makin banyak usaha yang berdiri pada tahun data | The larger, the more businesses were founded in the data year',
    'tahun berdiri, usaha aktif | founding year, active businesses', 'kabupaten/kota | regency'),
  ('survival_pct', 'Kelangsungan usaha n tahun | Survival over n years',
    'Masih aktif / lahir x 100 | Still active / born x 100', 'Usaha angkatan yang masih aktif | Businesses of the cohort still active', 'Usaha lahir pada tahun angkatan | Businesses born in the year of the cohort',
    'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Yang belum terkonfirmasi tidak dihitung hidup. Kosong bila tahun dasar atau tahun ini belum lengkap | Unconfirmed ones are not counted alive. Null where the base year or the year lacks regencies', 'survival.survival_pct',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha satu angkatan yang bertahan | The larger, the more of a cohort survive',
    'tahun berdiri, status usaha | founding year, status', 'provinsi | province'),
  ('workforce_share_pct', 'Pangsa tenaga kerja UMKM | Workforce share of UMKM',
    'Tenaga kerja / penyebut x 100 | Workers / denominator x 100', 'Tenaga kerja yang dilaporkan | Workers reported', 'Penduduk menurut seri yang disebut | Persons of the series named',
    'Kiriman kabupaten/kota; BPS Sakernas | Submissions; BPS Sakernas', 'Tenaga kerja yang kosong tidak diperkirakan; sebut nama serinya. Kosong bila belum semua kabupaten/kota melapor | Missing workers are not imputed; name the series. Null where not all regencies reported', 'workforce_share.share_pct',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin besar bagian penduduk yang bekerja di usaha yang terdata | The larger, the larger the part of people who work in known businesses',
    'tenaga kerja, penduduk menurut Sakernas | workers, persons by Sakernas', 'provinsi | province'),
  ('informal_to_formal', 'Usaha mikro informal menjadi formal | Micro enterprises from informal to formal',
    'Banyaknya usaha mikro yang mendapat NIB | Micro businesses that got a NIB', 'Usaha mikro tanpa NIB tahun lalu, ber-NIB tahun ini | Micro, without NIB last year, with NIB this year', '-',
    'KEP Bappenas 26A/2025', 'Hanya usaha yang ada di kedua tahun dan menjawab di keduanya; kosong bila tidak ada | Only businesses that are in both years and tell in both; null where there are none', 'planning_indicator',
    'usaha | businesses', 'jumlah | count', 'Makin besar, makin banyak usaha mikro yang menjadi formal | The larger, the more micro businesses became formal',
    'NIB tahun ini, NIB tahun sebelumnya, kelas | NIB of the year and of the year before, class', 'kabupaten/kota | regency'),
  ('growth_pct', 'Pertumbuhan jumlah usaha | Growth of the stock',
    '(N(t) - N(t-1)) / N(t-1) x 100', 'Perubahan usaha aktif | Change of active businesses', 'Usaha aktif tahun sebelumnya | Active businesses of the year before',
    'Kiriman kabupaten/kota | Submissions of regencies', 'Sebagian adalah cakupan: usaha yang baru terdata bukan kelahiran. Kosong bila tahun dasar atau tahun ini belum lengkap; angka sebanding memakai kabupaten/kota yang melapor di kedua tahun | Part of it is coverage: newly found businesses are no births. Empty where the base year or the year lacks regencies; like for like takes regencies of both years', 'growth.growth_pct',
    'persen | percent', 'persentase | percentage', 'Positif: usaha aktif yang terdata bertambah; sebagian dapat berupa perluasan pendataan | Positive: more active businesses are known; part of it may be wider coverage',
    'usaha aktif tahun data, usaha aktif tahun sebelumnya | active businesses of the year and of the year before', 'kecamatan | district'),
  ('02.10.005', 'Proporsi UMKM berizin | Proportion of licensed UMKM',
    'UMKM ber-NIB / UMKM x 100 | UMKM with a NIB / UMKM x 100', 'UMKM ber-NIB | UMKM with a NIB', 'UMKM aktif | Active UMKM',
    'KEP Bappenas 26A/2025', 'NIB sebagaimana dilaporkan. Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | NIB as reported. Those that do not tell stay in the denominator; empty where nobody tells', 'planning_indicator',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha yang berizin | The larger, the more businesses are licensed',
    'NIB, usaha aktif | NIB, active businesses', 'kabupaten/kota | regency'),
  ('death_rate_pct', 'Laju kematian (V97030) | Death rate (V97030)',
    '(Tutup + mati dua tahun) / N(t) x 100 | (Closed + lapsed) / N(t) x 100', 'Usaha mati | Businesses dead', 'Usaha aktif tahun yang sama | Active businesses of the same year',
    'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Sementara sampai dua tahun data. Kosong bila tahun dasar atau tahun ini belum lengkap | Provisional for two data years. Empty where the base year or the year lacks regencies', 'growth_parts.death_rate_pct',
    'persen | percent', 'laju | rate', 'Makin besar, makin banyak usaha yang tutup atau tidak dilaporkan lagi | The larger, the more businesses closed or are reported no more',
    'status usaha, usaha aktif | status, active businesses', 'kabupaten/kota | regency'),
  ('8.3.1(c)', 'Akses UMKM ke layanan keuangan (SDG) | UMKM access to financial services (SDG)',
    'UMKM dengan layanan keuangan formal / UMKM x 100 | UMKM with formal financial services / UMKM x 100', 'UMKM dengan layanan keuangan formal | UMKM with formal financial services', 'UMKM aktif | Active UMKM',
    'Metadata SDG Indonesia | Indonesian SDG metadata', 'Hanya kredit yang dilaporkan. Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | Only the credit reported. Those that do not tell stay in the denominator; empty where nobody tells', 'planning_indicator',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha dengan layanan keuangan formal | The larger, the more businesses have formal financial services',
    'pembiayaan, usaha aktif | finance, active businesses', 'kabupaten/kota | regency'),
  ('02.10.006', 'Proporsi UMKM yang mengakses kredit lembaga keuangan formal | Proportion of UMKM with credit of formal institutions',
    'UMKM dengan kredit formal / UMKM x 100 | UMKM with formal credit / UMKM x 100', 'UMKM dengan kredit formal | UMKM with formal credit', 'UMKM aktif | Active UMKM',
    'KEP Bappenas 26A/2025', 'Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | Those that do not tell stay in the denominator; empty where nobody tells', 'planning_indicator',
    'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha dengan kredit formal | The larger, the more businesses have formal credit',
    'pembiayaan, usaha aktif | finance, active businesses', 'kabupaten/kota | regency');

create table mart.planning_indicator (
  like place including comments,
  code text not null references mart.indicator (code),
  numerator bigint not null,
  denominator bigint,
  value numeric(14,4),
  like standing including comments,
  told bigint,
  reason text,
  not_told bigint,
  share_of_told_pct numeric(12,4),
  primary key (year, area_code, code)
);
comment on table mart.planning_indicator is 'Indikator perencanaan siap pakai; rumusnya di mart.indicator | Ready-made planning indicators; their formulas in mart.indicator';
comment on column mart.planning_indicator.code is 'Kode indikator | Indicator code';
comment on column mart.planning_indicator.numerator is 'Pembilang | Numerator';
comment on column mart.planning_indicator.denominator is 'Penyebut; kosong untuk jumlah | Denominator; null for a count';
comment on column mart.planning_indicator.value is 'Persen, atau jumlah; kosong bila tidak ada yang menjawab | Percent, or a count; null where nobody told';
comment on column mart.planning_indicator.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';
comment on column mart.planning_indicator.told is 'Usaha dalam penyebut yang menjawab; untuk informal_to_formal yang menjawab di kedua tahun | Businesses in the denominator that tell; for informal_to_formal those that tell in both years';
comment on column mart.planning_indicator.reason is 'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown';
comment on column mart.planning_indicator.not_told is 'Usaha dalam penyebut tanpa keterangan; kosong untuk jumlah | Businesses in the denominator that do not tell; null for a count';
comment on column mart.planning_indicator.share_of_told_pct is 'numerator / told x 100; kosong untuk jumlah dan bila tidak ada yang menjawab | numerator / told x 100; null for a count and where nobody told';

create table mart.relative_size (
  like place including comments,
  indicator text not null,
  numerator numeric(24,0),
  told bigint,
  denominator numeric(24,0),
  denominator_source text,
  denominator_released_on date,
  value numeric(14,4),
  reason text,
  like standing including comments,
  primary key (year, area_code, indicator)
);
comment on table mart.relative_size is 'UMKM terhadap penduduk dan PDRB; jangan dijumlahkan | UMKM over residents and gross regional product; not to be added';
comment on column mart.relative_size.area_level is 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels';
comment on column mart.relative_size.indicator is 'businesses_per_1000_residents: usaha aktif per 1.000 penduduk; sales_share_of_grdp_pct: penjualan setahun terhadap PDRB harga berlaku, persen | businesses_per_1000_residents: active businesses per 1,000 residents; sales_share_of_grdp_pct: annual sales over gross regional product at current prices, percent';
comment on column mart.relative_size.numerator is 'Usaha, atau penjualan setahun yang dilaporkan (rupiah) | Businesses, or annual sales reported (rupiah)';
comment on column mart.relative_size.told is 'Usaha di balik pembilang: yang melaporkannya | Businesses behind the numerator: those that told it';
comment on column mart.relative_size.denominator is 'Penduduk (orang), atau PDRB (rupiah); kosong bila tidak diketahui | Residents (persons), or gross regional product (rupiah); null where not known';
comment on column mart.relative_size.denominator_source is 'Sumber penyebut; bila ada beberapa untuk satu tahun, rilis terakhir yang dipakai, lalu yang pertama dalam berkas | Source of the denominator; of several for a year the last released counts, else the first in the file';
comment on column mart.relative_size.denominator_released_on is 'Tanggal rilis penyebut; kosong bila tidak diketahui | Release date of the denominator; null when not known';
comment on column mart.relative_size.value is 'numerator / denominator, per 1.000 penduduk atau dalam persen; kosong dengan alasannya | numerator / denominator, per 1,000 residents or in percent; null with its reason';
comment on column mart.relative_size.reason is 'Mengapa angka kosong: no_submission, denominator_unknown, not_told, year_incomplete | Why a figure is null: no_submission, denominator_unknown, not_told, year_incomplete';
comment on column mart.relative_size.flag is 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits';

create table mart.quality_code (
  code text primary key,
  severity text not null check (severity in ('error', 'warning', 'information')),
  explanation text not null
);
comment on table mart.quality_code is 'Jenis temuan atas angka | Kinds of findings about figures';
comment on column mart.quality_code.code is 'Kode | Code';
comment on column mart.quality_code.severity is 'error (galat), warning (peringatan) atau information (informasi) | error, warning or information';
comment on column mart.quality_code.explanation is 'Artinya dan yang perlu diperiksa | What it means and what to check';
insert into mart.quality_code (code, severity, explanation) values
  ('frozen_class', 'warning', 'Jumlah kelas usaha sama persis dengan tahun sebelumnya, padahal jumlah usaha berubah: kelas kemungkinan tidak dinilai ulang. | A class count equals the year before to the digit although the stock changed: classes were probably not assessed again.'),
  ('jump', 'warning', 'Pertumbuhan jauh dari median kabupaten/kota lain (lebih dari 3,5 simpangan median): periksa cakupan dan pencocokan. | Growth is far from the median of the other regencies (over 3.5 median deviations): check coverage and matching.'),
  ('workers_below_units', 'warning', 'Tenaga kerja kurang dari usaha yang melaporkannya: pemilik kemungkinan tidak dihitung. | Fewer workers than businesses that report them: owners were probably left out.'),
  ('census_coverage', 'information', 'Jumlah usaha terhadap Sensus Ekonomi 2016 (persen): register belum tentu lengkap, sumbernya berbeda. | Stock over the economic census of 2016 (percent): the register need not be complete, and the source is another.'),
  ('parts_do_not_add_up', 'error', 'Bagian tidak berjumlah sama dengan totalnya. | Parts do not add up to their total.'),
  ('reported_by_several', 'information', 'Usaha yang dilaporkan kabupaten/kota ini tetapi dihitung di kabupaten/kota lain. | Businesses that this regency reports but that count in another.'),
  ('mostly_not_told', 'information', 'Lebih banyak usaha yang tidak menjawab daripada batas yang ditetapkan (persen yang tidak menjawab): pangsanya perkiraan. | More businesses did not tell than the limit that is set (percent that did not): the share is an estimate.'),
  ('printed_workers_below_units', 'warning', 'Tercetak terhadap tercetak: tenaga kerja kurang dari jumlah usaha (tenaga kerja per usaha di bawah 1). | Printed against printed: fewer workers than businesses (workers a business below 1).');

create table mart.quality (
  year smallint not null,
  area_code text not null,
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
comment on column mart.quality.severity is 'error (galat), warning (peringatan) atau information (informasi) | error, warning or information';
comment on column mart.quality.value is 'Nilai yang ditemukan | Value found';
comment on column mart.quality.compared_with is 'Nilai pembanding | Value it is compared with';
comment on column mart.quality.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.quality.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.quality.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.quality.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create table mart.reconciliation (
  line integer primary key,
  published_on date,
  year smallint not null,
  area_code text not null,
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
  vintage integer not null,
  plain_reading text,
  plain_value numeric,
  plain_formula text
);
comment on table mart.reconciliation is 'Setiap angka tercetak: cara baca yang menghasilkannya, atau tidak dapat direka ulang | Every printed figure: the reading that reproduces it, or not reproducible';
comment on column mart.reconciliation.line is 'Baris pada published.csv | Line of published.csv';
comment on column mart.reconciliation.published_on is 'Tanggal yang dirujuk | The day it speaks of';
comment on column mart.reconciliation.year is 'Tahun data | Data year';
comment on column mart.reconciliation.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.reconciliation.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.reconciliation.measure is 'Apa yang diukur | What is measured';
comment on column mart.reconciliation.size_class is 'Kelas usaha; kosong untuk semua | Size class; null for all';
comment on column mart.reconciliation.value is 'Nilai tercetak | Printed value';
comment on column mart.reconciliation.printed is 'Angka sebagaimana tercetak | The digits as printed';
comment on column mart.reconciliation.precision is 'Satuan terakhir yang tercetak | Last unit of the print';
comment on column mart.reconciliation.source is 'Sumber | Source';
comment on column mart.reconciliation.verdict is 'reproduced bila angka tercetak lain atau gudang data menghasilkannya; not_reproducible; no_reading: tidak ada yang dapat dibandingkan | reproduced where the other printed figures or the warehouse give it; not_reproducible; no_reading: nothing to hold it against';
comment on column mart.reconciliation.published_verdict is 'Terhadap angka tercetak lain | Against the other printed figures';
comment on column mart.reconciliation.published_reading is 'Cara baca angka tercetak lain yang menghasilkannya, atau yang terdekat; sisa dari total bukan bukti dan tidak dipakai | The reading of the other printed figures that gives it, or the nearest; what a total leaves proves nothing and is not used';
comment on column mart.reconciliation.published_value is 'Nilai menurut cara baca itu | Value of that reading';
comment on column mart.reconciliation.published_formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation.warehouse_verdict is 'Terhadap gudang data | Against the warehouse';
comment on column mart.reconciliation.warehouse_reading is 'Cara baca gudang data yang menghasilkan angka tercetak, atau yang terdekat; kelas selalu menurut laporan | The warehouse''s reading that gives the printed figure, or the nearest; classes always as reported';
comment on column mart.reconciliation.warehouse_value is 'Nilai menurut cara baca itu | Value of that reading';
comment on column mart.reconciliation.warehouse_formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation.implied_low is 'Pangsa: penyebut terkecil yang tersirat | Shares: smallest denominator implied';
comment on column mart.reconciliation.implied_high is 'Pangsa: penyebut terbesar yang tersirat | Shares: largest denominator implied';
comment on column mart.reconciliation.completeness is 'Kelengkapan gudang data (0 sampai 1) | Completeness of the warehouse (0 to 1)';
comment on column mart.reconciliation.flag is 'Tanda angka gudang data; provisional bila belum ada | Flag of the warehouse''s figure; provisional where there is none';
comment on column mart.reconciliation.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.reconciliation.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
comment on column mart.reconciliation.plain_reading is 'Apa yang dihitung definisi biasa di gudang data, misalnya micro/reported (kelas menurut laporan); kosong bila tidak ada | What the plain definition counts in the warehouse, such as micro/reported (class as reported); null where there is none';
comment on column mart.reconciliation.plain_value is 'Angka gudang data menurut definisi biasa, apa pun yang tercetak; laju dan perubahan kosong bila tahunnya belum lengkap | The warehouse''s figure by the plain definition, whatever was printed; rates and changes are null where a year lacks regencies';
comment on column mart.reconciliation.plain_formula is 'Hitungannya | Its arithmetic';

create table mart.reconciliation_reading (
  line integer not null references mart.reconciliation (line),
  number smallint not null,
  year smallint not null,
  area_code text not null,
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
comment on column mart.reconciliation_reading.year is 'Tahun data | Data year';
comment on column mart.reconciliation_reading.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.reconciliation_reading.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.reconciliation_reading.against is 'published: angka tercetak lain; warehouse: gudang data | published: the other printed figures; warehouse: the warehouse';
comment on column mart.reconciliation_reading.reading is 'Cara baca | Reading';
comment on column mart.reconciliation_reading.reading_value is 'Nilai menurut cara baca ini | Value of this reading';
comment on column mart.reconciliation_reading.formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation_reading.difference is 'reading_value dikurangi nilai tercetak | reading_value less the printed value';
comment on column mart.reconciliation_reading.is_reproduced is 'Sama setelah dibulatkan ke satuan tercetak (setengah ke atas) | Equal when rounded half up to the printed unit';
comment on column mart.reconciliation_reading.completeness is 'Kelengkapan gudang data (0 sampai 1) | Completeness of the warehouse (0 to 1)';
comment on column mart.reconciliation_reading.flag is 'Tanda angka gudang data; provisional bila belum ada | Flag of the warehouse''s figure; provisional where there is none';
comment on column mart.reconciliation_reading.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.reconciliation_reading.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

-- Keys are there for BI tools, which draw relations from them; what they would check is copied from
-- tables that are checked already, and checking it again was over half of the time of a recount.
-- PostgreSQL 18 and newer can declare a key without checking it; older ones check those of areas and do
-- without the others.
do $$
declare
  key record;
  can_declare boolean := current_setting('server_version_num')::integer >= 180000;
begin
  for key in
    select c.relname, a.attname, d.dimension, d.key, d.suffix
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join (values
      ('area_code', 'dim_area', 'area_code', 'fkey'),
      ('regency_code', 'dim_area', 'area_code', 'fkey'),
      ('district_code', 'dim_area', 'area_code', 'fkey'),
      ('year', 'dim_year', 'year', 'dim'),
      ('programme', 'dim_programme', 'code', 'dim'),
      ('series', 'dim_series', 'code', 'dim'),
      ('regime', 'dim_regime', 'code', 'dim'),
      ('size_class', 'dim_size_class', 'code', 'dim'),
      ('from_class', 'dim_size_class', 'code', 'dim'),
      ('to_class', 'dim_size_class', 'code', 'dim'),
      ('reach', 'dim_reach', 'code', 'dim'),
      ('flag', 'dim_flag', 'code', 'dim'),
      ('reason', 'dim_reason', 'code', 'dim'),
      ('cause', 'dim_cause', 'code', 'dim'),
      ('sex', 'dim_sex', 'code', 'dim'),
      ('owner_sex', 'dim_sex', 'code', 'dim'),
      ('band', 'dim_sales_band', 'code', 'dim'),
      ('sales_band', 'dim_sales_band', 'code', 'dim'),
      ('channel', 'dim_channel', 'code', 'dim')
    ) d (attname, dimension, key, suffix) on d.attname = a.attname
    where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r'
      and c.relname not like 'dim\_%'
      and (d.suffix = 'fkey' or can_declare)
      and (d.dimension = 'dim_year' or exists (
        select from pg_attribute place
        where place.attrelid = c.oid and place.attname in ('area_code', 'regency_code')
      ))
  loop
    execute format(
      'alter table mart.%I add constraint %I foreign key (%I) references mart.%I (%I)',
      key.relname, concat_ws('_', key.relname, key.attname, key.suffix),
      key.attname, key.dimension, key.key)
      || case when can_declare then ' not enforced' else '' end;
  end loop;
  if can_declare then
    execute 'alter table mart.programme_coverage add constraint programme_coverage_denominator_dim foreign key (denominator) references mart.dim_denominator (code) not enforced';
    execute 'alter table mart.dim_kbli_division add constraint dim_kbli_division_section_dim foreign key (kbli_version, kbli_section) references mart.dim_kbli_section (kbli_version, code) not enforced';
    execute 'alter table mart.business_year add constraint business_year_division_dim foreign key (kbli_version, kbli_division) references mart.dim_kbli_division (kbli_version, code) not enforced';
  end if;
end
$$;

-- A login of a regency sees its own rows of business_year and of their villages, and the aggregates of
-- all. Its name tells its regency: lumbung_bi_6203 is 62.03.
alter table mart.business_year enable row level security;
create policy own_regency on mart.business_year for select
using (
  (select current_user::text !~ '^lumbung_bi_')
  or regency_code = (
    select substr(current_user::text, 12, 2) || '.' || substr(current_user::text, 14)
  )
);
