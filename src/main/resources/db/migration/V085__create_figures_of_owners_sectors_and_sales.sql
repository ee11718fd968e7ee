-- What analysts ask from what is loaded: who owns, in which field, with which sales, sold where; and
-- what a business was once known to have stays known until it is denied.

alter table staging.staged_row add column has_social_media boolean, add column has_marketplace boolean;
alter table warehouse.observation
  add column has_social_media boolean, add column has_marketplace boolean;
update warehouse.observation
set
  has_social_media = case
    when social_media ~* '^\s*(tidak|tdk|belum|blm) *(di)?(ketahui|tahu|tersedia|isi|data|terdata)' then null
    when social_media ~* '^\s*(0|tidak|tdk|tak|belum|blm|bukan|nihil|no|n|t|none)\M' then false
    when social_media ~* '(shopee|tokopedia|tokped|bukalapak|lazada|blibli|olx|go-? ?food|grab-? ?food)'
      and social_media !~* '(facebook|\mfb\M|instagram|\mig\M|tik ?tok|whats|\mwa\M|youtube|,|;|/)' then null
    else true
  end,
  has_marketplace = case
    when social_media ~* '(shopee|tokopedia|tokped|bukalapak|lazada|blibli|olx|go-? ?food|grab-? ?food)'
      then true
  end
where social_media ~ '[[:alnum:]]';

alter table mart.business_year
  add column owner_sex text,
  add column legal_form text,
  add column kbli text,
  add column sales_band text,
  add column has_social_media boolean,
  add column has_marketplace boolean,
  add column nib_from_year smallint,
  add column halal_from_year smallint,
  add column pirt_from_year smallint,
  add column social_media_from_year smallint,
  add column marketplace_from_year smallint;
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
comment on column mart.business_year.kbli_division is 'Golongan pokok KBLI dua angka; namanya di mart.dim_kbli_division | Two-digit KBLI division; its name in mart.dim_kbli_division';
comment on column mart.business_year.has_nib is 'Memiliki NIB; yang diketahui tahun sebelumnya dan tidak dibantah tetap diketahui (nib_from_year); kosong bila tidak dilaporkan | Has a NIB; what was known the year before and is not denied stays known (nib_from_year); null where not reported';
comment on column mart.business_year.halal_status is 'Status sertifikat halal: yes, in_process, no; unknown: tidak dilaporkan. Yang diketahui tahun sebelumnya dan tidak dibantah tetap yes (halal_from_year) | Halal certificate status: yes, in_process, no; unknown: not reported. What was known the year before and is not denied stays yes (halal_from_year)';
comment on column mart.business_year.pirt_status is 'Status P-IRT: yes, in_process, no; unknown: tidak dilaporkan. Yang diketahui tahun sebelumnya dan tidak dibantah tetap yes (pirt_from_year) | P-IRT status: yes, in_process, no; unknown: not reported. What was known the year before and is not denied stays yes (pirt_from_year)';
comment on column mart.business_year.has_mentoring is 'Menerima pelatihan atau pembinaan pada tahun data; tidak dibawa dari tahun sebelumnya; kosong bila tidak dilaporkan | Received training or mentoring in the data year; not carried over from the year before; null where not reported';
comment on column mart.business_year.has_formal_finance is 'Mengakses pembiayaan formal pada tahun data; tidak dibawa dari tahun sebelumnya; kosong bila tidak dilaporkan | Uses formal finance in the data year; not carried over from the year before; null where not reported';

-- The words that forms use, as a code; nothing that a person wrote leaves the warehouse.
create function statistics.legal_form_code(form text) returns text
language sql immutable parallel safe as $$
  select case
    when form is null or form !~ '[[:alpha:]]' or form ~* '^\s*(tidak|belum|tdk|blm) ' then null
    when form ~* '\m(pt|perseroan)\M.*perorangan' then 'pt_individual'
    when form ~* '\m(perorangan|perseorangan|perusahaan perorangan|ud|usaha dagang|pd|po|individu|pribadi)\M' then 'individual'
    when form ~* '\m(cv|komanditer)\M' then 'cv'
    when form ~* '\m(pt|perseroan)\M' then 'pt'
    when form ~* '\m(koperasi|kop|kud)\M' then 'cooperative'
    when form ~* '\m(firma|fa)\M' then 'firm'
    when form ~* '\m(yayasan|perkumpulan)\M' then 'foundation'
    when form ~* '\m(bumdes|bumdesa|bum desa|badan usaha milik desa)\M' then 'village_enterprise'
    when form ~* '\m(kelompok|kub|kube|poktan|umkm bersama|gapoktan)\M' then 'group'
    else 'other'
  end
$$;
comment on function statistics.legal_form_code is 'Code of a legal form as it was typed; null where none was told';

create function statistics.sales_band(sales_idr numeric) returns text
language sql immutable parallel safe as $$
  select case
    when sales_idr <= 50000000 then 'up_to_50m'
    when sales_idr <= 300000000 then '50m_to_300m'
    when sales_idr <= 2000000000 then '300m_to_2b'
    when sales_idr <= 15000000000 then '2b_to_15b'
    when sales_idr <= 50000000000 then '15b_to_50b'
    when sales_idr > 50000000000 then 'over_50b'
  end
$$;
comment on function statistics.sales_band is 'Band of annual sales in rupiah, upper bounds inclusive; null where none were told';

-- A figure of which most are silent is an estimate, whatever else it is, unless the way of counting broke.
create function statistics.flag_of(flag text, not_told bigint, businesses bigint, limit_pct integer)
returns text
language sql immutable parallel safe as $$
  select case
    when flag <> 'break' and not_told * 100 > limit_pct * businesses then 'estimated'
    else flag
  end
$$;
comment on function statistics.flag_of is 'The flag of a figure of which so many businesses did not tell';

create table mart.ownership (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  sex text not null,
  kbli_section text not null,
  size_class text not null,
  businesses bigint not null,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, sex, kbli_section, size_class)
);
comment on table mart.ownership is 'Usaha aktif menurut jenis kelamin pemilik, kategori KBLI dan kelas; all adalah jumlah, jangan dijumlahkan dengan isinya | Active businesses by sex of the owner, KBLI section and class; all is a total, not to be added to its parts';
comment on column mart.ownership.sex is 'Jenis kelamin pemilik: female, male, unknown | Sex of the owner: female, male, unknown';
comment on column mart.ownership.kbli_section is 'Huruf kategori KBLI, unknown; all: semua kategori | KBLI section letter, unknown; all: every section';
comment on column mart.ownership.size_class is 'Kelas PP 7/2021: micro, small, medium, large, unknown; all: semua kelas | Class under PP 7/2021: micro, small, medium, large, unknown; all: every class';
comment on column mart.ownership.businesses is 'Usaha aktif; sel tanpa usaha tidak ditulis | Active businesses; cells without a business are left out';

create table mart.class_transition_by_sex (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  sex text not null,
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
  primary key (year, area_code, sex, regime, from_class, to_class)
);
comment on table mart.class_transition_by_sex is 'Naik kelas menurut jenis kelamin pemilik; jumlahnya mart.class_transition | Naik kelas by sex of the owner; adds up to mart.class_transition';
comment on column mart.class_transition_by_sex.sex is 'Jenis kelamin pemilik pada tahun ini, atau tahun sebelumnya bila keluar: female, male, unknown | Sex of the owner this year, or the year before where it left: female, male, unknown';
comment on column mart.class_transition_by_sex.regime is 'reported, pp7: kelas tahun lalu ke kelas tahun ini | reported, pp7: class last year to class this year';
comment on column mart.class_transition_by_sex.from_class is 'micro, small, medium, large, unknown; new: masuk tahun ini | micro, small, medium, large, unknown; new: entered this year';
comment on column mart.class_transition_by_sex.to_class is 'micro, small, medium, large, unknown; closed: tutup atau mati; not_counted: pindah atau belum terkonfirmasi | micro, small, medium, large, unknown; closed: closed or dead; not_counted: moved or unconfirmed';
comment on column mart.class_transition_by_sex.direction is 'up, down, same, entered, left_stock atau unknown | up, down, same, entered, left_stock or unknown';
comment on column mart.class_transition_by_sex.businesses is 'Usaha | Businesses';

create table mart.workers_by_sex (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  sex text not null,
  workers bigint,
  businesses bigint not null,
  share_of_told_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, sex)
);
comment on table mart.workers_by_sex is 'Tenaga kerja usaha aktif menurut jenis kelamin | Workers of active businesses by sex';
comment on column mart.workers_by_sex.sex is 'Jenis kelamin tenaga kerja: female, male; unknown: tidak dipisah | Sex of the workers: female, male; unknown: not told apart';
comment on column mart.workers_by_sex.workers is 'Tenaga kerja; kosong bila tidak ada usaha yang melaporkannya | Workers; null where no business reports them';
comment on column mart.workers_by_sex.businesses is 'Usaha aktif yang melaporkan tenaga kerja jenis kelamin ini; satu usaha dapat melaporkan keduanya | Active businesses that tell workers of this sex; one business may tell both';
comment on column mart.workers_by_sex.share_of_told_pct is 'workers / (female + male) x 100; kosong untuk unknown dan bila tidak ada yang memisahnya | workers / (female + male) x 100; null for unknown and where nobody tells them apart';

create table mart.sector (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  kbli_section text not null,
  kbli_division text not null,
  businesses bigint not null,
  share_pct numeric(12,4),
  workers bigint,
  workers_told bigint not null,
  sales_idr numeric(24,0),
  sales_told bigint not null,
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, kbli_section, kbli_division)
);
comment on table mart.sector is 'Struktur usaha menurut kategori dan golongan pokok KBLI; all adalah jumlah kategori, jangan dijumlahkan dengan isinya | Structure by KBLI section and division; all is the total of the section, not to be added to its parts';
comment on column mart.sector.kbli_section is 'Huruf kategori KBLI; unknown: KBLI tidak dilaporkan | KBLI section letter; unknown: KBLI not reported';
comment on column mart.sector.kbli_division is 'Golongan pokok dua angka; unknown; all: jumlah kategorinya | Two-digit division; unknown; all: the total of its section';
comment on column mart.sector.businesses is 'Usaha aktif | Active businesses';
comment on column mart.sector.share_pct is 'businesses / stock x 100 | businesses / stock x 100';
comment on column mart.sector.workers is 'Tenaga kerja yang dilaporkan; kosong bila tidak ada yang melaporkan | Workers reported; null where nobody told';
comment on column mart.sector.workers_told is 'Usaha yang melaporkan tenaga kerja | Businesses that tell workers';
comment on column mart.sector.sales_idr is 'Penjualan setahun yang dilaporkan, rupiah; kosong bila tidak ada yang melaporkan | Annual sales reported, rupiah; null where nobody told';
comment on column mart.sector.sales_told is 'Usaha yang melaporkan penjualan | Businesses that tell sales';

create table mart.sales_band (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  band text not null,
  businesses bigint not null,
  told bigint not null,
  share_pct numeric(12,4),
  share_of_told_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, band)
);
comment on table mart.sales_band is 'Usaha aktif menurut kelompok penjualan setahun | Active businesses by band of annual sales';
comment on column mart.sales_band.band is 'up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; batas atas termasuk), unknown | up_to_50m, 50m_to_300m, 300m_to_2b, 2b_to_15b, 15b_to_50b, over_50b (rupiah; upper bound inclusive), unknown';
comment on column mart.sales_band.businesses is 'Usaha aktif | Active businesses';
comment on column mart.sales_band.told is 'Usaha di wilayah ini yang melaporkan penjualan; sama untuk semua kelompok | Businesses of the area that tell sales; the same for every band';
comment on column mart.sales_band.share_pct is 'businesses / stock x 100; kosong bila tidak ada yang melaporkan | businesses / stock x 100; null where nobody told';
comment on column mart.sales_band.share_of_told_pct is 'businesses / told x 100; kosong untuk unknown | businesses / told x 100; null for unknown';

create table mart.digital (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  channel text not null,
  businesses bigint not null,
  told bigint not null,
  not_told bigint not null,
  covered bigint not null,
  share_pct numeric(12,4),
  share_of_told_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, channel)
);
comment on table mart.digital is 'Usaha aktif di saluran digital; satu usaha dapat memakai beberapa, jangan dijumlahkan antar saluran | Active businesses in digital channels; one business may use several, not to be added over channels';
comment on column mart.digital.channel is 'social_media, marketplace; any: sedikitnya satu di antara yang ditanyakan | social_media, marketplace; any: at least one of those asked for';

create table statistics.disability (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  businesses bigint not null,
  told bigint not null,
  not_told bigint not null,
  covered bigint not null,
  share_pct numeric(12,4),
  share_of_told_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code)
);
comment on table statistics.disability is 'Usaha aktif yang pemiliknya penyandang disabilitas, sebelum pengendalian kerahasiaan | Active businesses whose owner has a disability, before disclosure control';

alter table mart.planning_indicator
  add column not_told bigint,
  add column share_of_told_pct numeric(12,4);
comment on column mart.planning_indicator.not_told is 'Usaha dalam penyebut tanpa keterangan; kosong untuk jumlah | Businesses in the denominator that do not tell; null for a count';
comment on column mart.planning_indicator.share_of_told_pct is 'numerator / told x 100; kosong untuk jumlah dan bila tidak ada yang menjawab | numerator / told x 100; null for a count and where nobody told';

do $$
declare
  described record;
begin
  for described in
    select c.table_schema, c.table_name, c.column_name, t.text
    from information_schema.columns c
    join (values
      ('year', 'Tahun data | Data year'),
      ('area_code', 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province'),
      ('area_level', 'province, regency atau district; jangan dijumlahkan antar tingkat | province, regency or district; not to be added over levels'),
      ('reported', 'Kabupaten/kota yang melapor | Regencies that reported'),
      ('expected', 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report'),
      ('completeness', 'reported / expected (0 sampai 1) | reported / expected (0 to 1)'),
      ('flag', 'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits'),
      ('as_of', 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted'),
      ('vintage', 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures'),
      ('reason', 'Mengapa angka kosong: not_told (tidak ada yang menjawab) | Why a figure is null: not_told (nobody told)')
    ) t (column_name, text) on t.column_name = c.column_name
    where (c.table_schema, c.table_name) in (
      ('mart', 'ownership'), ('mart', 'class_transition_by_sex'), ('mart', 'workers_by_sex'),
      ('mart', 'sector'), ('mart', 'sales_band'), ('mart', 'digital'), ('statistics', 'disability'))
    union all
    select c.table_schema, c.table_name, c.column_name, t.text
    from information_schema.columns c
    join (values
      ('businesses', 'Penyebut: usaha aktif; businesses = told + not_told | Denominator: active businesses; businesses = told + not_told'),
      ('told', 'Usaha yang menjawab, ya atau tidak | Businesses that tell, yes or no'),
      ('not_told', 'Usaha tanpa keterangan | Businesses that do not tell'),
      ('covered', 'Usaha yang menjawab ya | Businesses that say yes'),
      ('share_pct', 'covered / businesses x 100; kosong bila tidak ada yang menjawab | covered / businesses x 100; null where nobody told'),
      ('share_of_told_pct', 'covered / told x 100; kosong bila tidak ada yang menjawab | covered / told x 100; null where nobody told')
    ) t (column_name, text) on t.column_name = c.column_name
    where (c.table_schema, c.table_name) in (('mart', 'digital'), ('statistics', 'disability'))
  loop
    execute format(
      'comment on column %I.%I.%I is %L',
      described.table_schema, described.table_name, described.column_name, described.text);
  end loop;
end
$$;

do $$
declare
  described text;
begin
  foreach described in array array['growth', 'growth_vintage'] loop
    execute format('comment on column mart.%I.change is %L', described,
      'stock - base; kosong bila tahun ini atau tahun dasar belum lengkap | stock - base; null where the year or the base year lacks regencies');
  end loop;
  foreach described in array array['programme_coverage', 'planning_indicator', 'market_reach'] loop
    execute format('comment on column mart.%I.flag is %L', described,
      'suppressed, break, estimated (terlalu banyak yang tidak menjawab), provisional, revised atau final: yang pertama cocok | suppressed, break, estimated (too many did not tell), provisional, revised or final: the first that fits');
  end loop;
end
$$;

-- As in V036: keys are there for BI tools.
do $$
declare
  key record;
begin
  if current_setting('server_version_num')::integer >= 180000 then
    for key in
      select c.conrelid::regclass as relation, c.conname
      from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'reference.area'::regclass
        and c.conenforced
        and (c.connamespace = 'mart'::regnamespace or c.conrelid = 'statistics.disability'::regclass)
    loop
      execute format('alter table %s alter constraint %I not enforced', key.relation, key.conname);
    end loop;
  end if;
end
$$;

insert into mart.quality_code (code, severity, explanation) values
  ('mostly_not_told', 'informasi', 'Lebih banyak usaha yang tidak menjawab daripada batas yang ditetapkan (persen yang tidak menjawab): pangsanya perkiraan. | More businesses did not tell than the limit that is set (percent that did not): the share is an estimate.');

grant select on all tables in schema mart to lumbung_bi;

update statistics.computed_from set method = '', inputs = '';
