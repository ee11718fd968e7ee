-- What a statistics office and an open data portal ask of an indicator beyond its formula, and cards of
-- figures that had none. Formulas and caveats speak to people, so they use words and no names of columns.

alter table mart.indicator
  add column unit text not null default '',
  add column measure text not null default '',
  add column interpretation text not null default '',
  add column building_variables text not null default '',
  add column level text not null default '',
  add column producer text not null default '',
  add column licence text not null default '',
  add column frequency text not null default '';
comment on column mart.indicator.unit is 'Satuan | Unit';
comment on column mart.indicator.measure is 'Ukuran: jumlah, persentase, atau laju | Measure: count, percentage or rate';
comment on column mart.indicator.interpretation is 'Cara membaca nilainya | How its value is read';
comment on column mart.indicator.building_variables is 'Variabel pembangun | Variables that it is built of';
comment on column mart.indicator.level is 'Level estimasi: wilayah terkecil yang diterbitkan | Level of estimation: the smallest area that is published';
comment on column mart.indicator.producer is 'Produsen data; kosong bila kantor yang menerbitkan | Producer; empty where it is the office that publishes';
comment on column mart.indicator.licence is 'Lisensi; kosong bila yang disebut pengaturan | Licence; empty where it is the one of the settings';
comment on column mart.indicator.frequency is 'Frekuensi penerbitan; kosong bila yang disebut pengaturan | Frequency of publication; empty where it is the one of the settings';

insert into mart.indicator (code, concept, formula, numerator, denominator, source, caveat, found_in) values
  ('size_class', 'Usaha menurut kelas | Businesses by size class', 'Banyaknya usaha aktif per kelas PP 7/2021 | Active businesses by class of PP 7/2021', 'Usaha aktif dalam kelas | Active businesses of the class', '-', 'Kiriman kabupaten/kota; PP 7/2021 | Submissions of regencies; PP 7/2021', 'Dihitung dari hasil penjualan, atau modal bila penjualan tidak dilaporkan | From yearly sales, or capital where sales are not reported', 'size_class.businesses'),
  ('halal', 'Proporsi usaha bersertifikat halal | Proportion of businesses with a halal certificate', 'Usaha bersertifikat halal / usaha aktif x 100 | Businesses with a halal certificate / active businesses x 100', 'Usaha bersertifikat halal | Businesses with a halal certificate', 'Usaha aktif | Active businesses', 'Kiriman kabupaten/kota | Submissions of regencies', 'Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab. Sertifikat yang masih diproses tidak dihitung | Those that do not tell stay in the denominator; empty where nobody tells. A certificate in process does not count', 'programme_coverage.share_pct'),
  ('market_reach', 'Usaha menurut pasar terjauh | Businesses by farthest market', 'Banyaknya usaha aktif per jangkauan pasar | Active businesses by market reach', 'Usaha aktif dengan jangkauan itu | Active businesses of that reach', '-', 'Kiriman kabupaten/kota | Submissions of regencies', 'Setiap usaha dihitung satu kali, pada pasar terjauhnya; negara tujuan dapat lebih dari satu | Every business counts once, in its farthest market; it may name several countries', 'market_reach.businesses'),
  ('naik_kelas', 'Perpindahan kelas usaha | Moves between size classes', 'Banyaknya usaha per kelas tahun lalu dan kelas tahun ini | Businesses by class of the year before and of the year', 'Usaha yang dikenali di kedua tahun | Businesses recognised in both years', '-', 'Kiriman kabupaten/kota; PP 7/2021 untuk kedua tahun | Submissions of regencies; PP 7/2021 for both years', 'Satu aturan untuk kedua tahun, sehingga pergantian aturan bukan naik kelas | One rule for both years, so that a change of law is no move', 'class_transition.businesses'),
  ('ownership', 'Usaha menurut jenis kelamin pemilik | Businesses by sex of the owner', 'Banyaknya usaha aktif per jenis kelamin pemilik | Active businesses by sex of the owner', 'Usaha aktif pemilik perempuan, laki-laki, tidak diketahui | Active businesses of women, men, unknown', '-', 'Kiriman kabupaten/kota | Submissions of regencies', 'Jenis kelamin yang tidak diketahui tidak dibagikan | Unknown sex is given to neither', 'ownership.businesses'),
  ('sector', 'Usaha menurut lapangan usaha | Businesses by sector', 'Banyaknya usaha aktif per kategori KBLI | Active businesses by section of KBLI', 'Usaha aktif dalam kategori | Active businesses of the section', '-', 'Kiriman kabupaten/kota; KBLI BPS | Submissions of regencies; KBLI of BPS', 'Usaha tanpa KBLI ditunjukkan sebagai tidak diketahui | Businesses without KBLI are shown as unknown', 'sector.businesses');

update mart.indicator i
set
  unit = t.unit,
  measure = t.measure,
  interpretation = t.interpretation,
  building_variables = t.variables,
  level = t.level
from (
  values
    ('stock', 'usaha | businesses', 'jumlah | count', 'Makin besar, makin banyak usaha yang aktif dan terdata | The larger, the more businesses are active and known', 'status usaha, tahun data, wilayah | status, data year, area', 'kecamatan | district'),
    ('growth_pct', 'persen | percent', 'persentase | percentage', 'Positif: usaha aktif yang terdata bertambah; sebagian dapat berupa perluasan pendataan | Positive: more active businesses are known; part of it may be wider coverage', 'usaha aktif tahun data, usaha aktif tahun sebelumnya | active businesses of the year and of the year before', 'kecamatan | district'),
    ('birth_rate_pct', 'persen | percent', 'laju | rate', 'Makin besar, makin banyak usaha yang berdiri pada tahun data | The larger, the more businesses were founded in the data year', 'tahun berdiri, usaha aktif | founding year, active businesses', 'kabupaten/kota | regency'),
    ('death_rate_pct', 'persen | percent', 'laju | rate', 'Makin besar, makin banyak usaha yang tutup atau tidak dilaporkan lagi | The larger, the more businesses closed or are reported no more', 'status usaha, usaha aktif | status, active businesses', 'kabupaten/kota | regency'),
    ('survival_pct', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha satu angkatan yang bertahan | The larger, the more of a cohort survive', 'tahun berdiri, status usaha | founding year, status', 'provinsi | province'),
    ('workforce_share_pct', 'persen | percent', 'persentase | percentage', 'Makin besar, makin besar bagian penduduk yang bekerja di usaha yang terdata | The larger, the larger the part of people who work in known businesses', 'tenaga kerja, penduduk menurut Sakernas | workers, persons by Sakernas', 'provinsi | province'),
    ('02.10.003', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha di atas mikro | The larger, the more businesses are above micro', 'hasil penjualan, modal | yearly sales, capital', 'kabupaten/kota | regency'),
    ('02.10.005', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha yang berizin | The larger, the more businesses are licensed', 'NIB, usaha aktif | NIB, active businesses', 'kabupaten/kota | regency'),
    ('02.10.006', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha dengan kredit formal | The larger, the more businesses have formal credit', 'pembiayaan, usaha aktif | finance, active businesses', 'kabupaten/kota | regency'),
    ('8.3.1(c)', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha dengan layanan keuangan formal | The larger, the more businesses have formal financial services', 'pembiayaan, usaha aktif | finance, active businesses', 'kabupaten/kota | regency'),
    ('informal_to_formal', 'usaha | businesses', 'jumlah | count', 'Makin besar, makin banyak usaha mikro yang menjadi formal | The larger, the more micro businesses became formal', 'NIB tahun ini, NIB tahun sebelumnya, kelas | NIB of the year and of the year before, class', 'kabupaten/kota | regency'),
    ('size_class', 'usaha | businesses', 'jumlah | count', 'Menunjukkan susunan usaha menurut besarnya | Shows how businesses part by size', 'hasil penjualan, modal | yearly sales, capital', 'kabupaten/kota | regency'),
    ('halal', 'persen | percent', 'persentase | percentage', 'Makin besar, makin banyak usaha bersertifikat halal | The larger, the more businesses have a halal certificate', 'sertifikat halal, usaha aktif | halal certificate, active businesses', 'kabupaten/kota | regency'),
    ('market_reach', 'usaha | businesses', 'jumlah | count', 'Menunjukkan sejauh mana usaha menjual | Shows how far businesses sell', 'jangkauan pasar, negara tujuan | market reach, countries of export', 'kabupaten/kota | regency'),
    ('naik_kelas', 'usaha | businesses', 'jumlah | count', 'Di atas diagonal: naik kelas; di bawahnya: turun kelas | Above the diagonal: up; below it: down', 'hasil penjualan atau modal di kedua tahun | yearly sales or capital of both years', 'provinsi | province'),
    ('ownership', 'usaha | businesses', 'jumlah | count', 'Menunjukkan bagian perempuan dan laki-laki di antara pemilik | Shows the parts of women and men among owners', 'jenis kelamin pemilik, KBLI, kelas | sex of the owner, KBLI, class', 'kabupaten/kota | regency'),
    ('sector', 'usaha | businesses', 'jumlah | count', 'Menunjukkan bagian setiap lapangan usaha | Shows the part of every sector', 'KBLI | KBLI', 'kabupaten/kota | regency')
) t (code, unit, measure, interpretation, variables, level)
where t.code = i.code;

update mart.indicator i
set formula = t.formula, numerator = t.numerator, denominator = t.denominator
from (
  values
    ('stock', 'Banyaknya usaha aktif per 31 Desember, N(t) | Active businesses on 31 December, N(t)', 'Usaha berbeda dengan laporan aktif | Distinct businesses reported active', '-'),
    ('growth_pct', '(N(t) - N(t-1)) / N(t-1) x 100', 'Perubahan usaha aktif | Change of active businesses', 'Usaha aktif tahun sebelumnya | Active businesses of the year before'),
    ('birth_rate_pct', 'Usaha lahir / N(t) x 100 | Businesses born / N(t) x 100', 'Usaha lahir | Businesses born', 'Usaha aktif tahun yang sama | Active businesses of the same year'),
    ('death_rate_pct', '(Tutup + mati dua tahun) / N(t) x 100 | (Closed + lapsed) / N(t) x 100', 'Usaha mati | Businesses dead', 'Usaha aktif tahun yang sama | Active businesses of the same year'),
    ('survival_pct', 'Masih aktif / lahir x 100 | Still active / born x 100', 'Usaha angkatan yang masih aktif | Businesses of the cohort still active', 'Usaha lahir pada tahun angkatan | Businesses born in the year of the cohort'),
    ('workforce_share_pct', 'Tenaga kerja / penyebut x 100 | Workers / denominator x 100', 'Tenaga kerja yang dilaporkan | Workers reported', 'Penduduk menurut seri yang disebut | Persons of the series named'),
    ('02.10.003', '(Kecil + menengah) / (mikro + kecil + menengah) x 100 | (Small + medium) / (micro + small + medium) x 100', 'Usaha kecil dan menengah | Small and medium businesses', 'Usaha mikro, kecil, menengah | Micro, small and medium businesses'),
    ('02.10.005', 'UMKM ber-NIB / UMKM x 100 | UMKM with a NIB / UMKM x 100', 'UMKM ber-NIB | UMKM with a NIB', 'UMKM aktif | Active UMKM'),
    ('02.10.006', 'UMKM dengan kredit formal / UMKM x 100 | UMKM with formal credit / UMKM x 100', 'UMKM dengan kredit formal | UMKM with formal credit', 'UMKM aktif | Active UMKM'),
    ('8.3.1(c)', 'UMKM dengan layanan keuangan formal / UMKM x 100 | UMKM with formal financial services / UMKM x 100', 'UMKM dengan layanan keuangan formal | UMKM with formal financial services', 'UMKM aktif | Active UMKM'),
    ('informal_to_formal', 'Banyaknya usaha mikro yang mendapat NIB | Micro businesses that got a NIB', 'Usaha mikro tanpa NIB tahun lalu, ber-NIB tahun ini | Micro, without NIB last year, with NIB this year', '-')
) t (code, formula, numerator, denominator)
where t.code = i.code;

update mart.indicator i
set caveat = t.caveat
from (
  values
    ('growth_pct', 'Sebagian adalah cakupan: usaha yang baru terdata bukan kelahiran. Kosong bila tahun dasar atau tahun ini belum lengkap; angka sebanding memakai kabupaten/kota yang melapor di kedua tahun | Part of it is coverage: newly found businesses are no births. Empty where the base year or the year lacks regencies; like for like takes regencies of both years'),
    ('death_rate_pct', 'Sementara sampai dua tahun data. Kosong bila tahun dasar atau tahun ini belum lengkap | Provisional for two data years. Empty where the base year or the year lacks regencies'),
    ('02.10.005', 'NIB sebagaimana dilaporkan. Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | NIB as reported. Those that do not tell stay in the denominator; empty where nobody tells'),
    ('02.10.006', 'Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | Those that do not tell stay in the denominator; empty where nobody tells'),
    ('8.3.1(c)', 'Hanya kredit yang dilaporkan. Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab | Only the credit reported. Those that do not tell stay in the denominator; empty where nobody tells')
) t (code, caveat)
where t.code = i.code;
