-- What BI users read about the figures: the dictionary made of the comments, a card for every
-- indicator, the planning indicators, and how the loading stands.

create view mart.dictionary as
select
  n.nspname::text as schema,
  c.relname::text as relation,
  coalesce(a.attname::text, '') as attribute,
  case when a.attname is null then null else format_type(a.atttypid, a.atttypmod) end as type,
  split_part(d.text, ' | ', 1) as indonesian,
  split_part(d.text, ' | ', 2) as english
from pg_namespace n
join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v')
cross join lateral (
  select null::name as attname, 0::oid as atttypid, -1 as atttypmod, 0::smallint as attnum
  union all
  select a.attname, a.atttypid, a.atttypmod, a.attnum
  from pg_attribute a
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
) a
cross join lateral (
  select coalesce(
    case when a.attnum = 0 then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end,
    '') as text
) d
where n.nspname in ('mart', 'mart_public', 'reference');
comment on view mart.dictionary is 'Kamus data: setiap tabel dan kolom dengan artinya | Data dictionary: every table and column with its meaning';
comment on column mart.dictionary.schema is 'Skema | Schema';
comment on column mart.dictionary.relation is 'Tabel atau view | Table or view';
comment on column mart.dictionary.attribute is 'Kolom; kosong untuk tabelnya | Column; empty for the table itself';
comment on column mart.dictionary.type is 'Tipe data | Data type';
comment on column mart.dictionary.indonesian is 'Arti dalam bahasa Indonesia | Meaning in Indonesian';
comment on column mart.dictionary.english is 'Arti dalam bahasa Inggris | Meaning in English';

create table mart.indicator (
  code text primary key,
  concept text not null,
  formula text not null,
  numerator text not null,
  denominator text not null,
  source text not null,
  caveat text not null,
  found_in text not null
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
insert into mart.indicator values
  ('stock', 'Jumlah usaha aktif per 31 Desember | Active businesses on 31 December', 'N(t)', 'Usaha berbeda dengan laporan aktif | Distinct businesses reported active', '-', 'Kiriman kabupaten/kota | Submissions of regencies', 'Register, bukan sensus; semua kelas termasuk besar | A register, no census; every class, large too', 'growth.stock'),
  ('growth_pct', 'Pertumbuhan jumlah usaha | Growth of the stock', '(N(t) - N(t-1)) / N(t-1) x 100', 'growth.change', 'growth.base (tahun sebelumnya | the year before)', 'Kiriman kabupaten/kota | Submissions of regencies', 'Sebagian adalah cakupan: lihat newly_found | Part of it is coverage: see newly_found', 'growth.growth_pct'),
  ('birth_rate_pct', 'Laju kelahiran (V97020) | Birth rate (V97020)', 'births / N(t) x 100', 'growth_parts.births', 'growth_parts.stock (tahun yang sama | the same year)', 'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Bergantung pada tahun berdiri yang dilaporkan | Depends on the founding years reported', 'growth_parts.birth_rate_pct'),
  ('death_rate_pct', 'Laju kematian (V97030) | Death rate (V97030)', '(closed + lapsed) / N(t) x 100', 'growth_parts.deaths', 'growth_parts.stock (tahun yang sama | the same year)', 'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Sementara sampai is_death_final | Provisional until is_death_final', 'growth_parts.death_rate_pct'),
  ('survival_pct', 'Kelangsungan usaha n tahun | Survival over n years', 'survived / born x 100', 'survival.survived', 'survival.born', 'Kiriman kabupaten/kota; definisi Eurostat-OECD | Submissions; Eurostat-OECD definition', 'Yang belum terkonfirmasi tidak dihitung hidup | Unconfirmed ones are not counted alive', 'survival.survival_pct'),
  ('workforce_share_pct', 'Pangsa tenaga kerja UMKM | Workforce share of UMKM', 'workers / denominator x 100', 'workforce_share.workers (all, productive)', 'workforce_share.denominator, seri yang bernama | a named series', 'Kiriman kabupaten/kota; BPS Sakernas | Submissions; BPS Sakernas', 'Tenaga kerja yang kosong tidak diperkirakan; sebut nama serinya | Missing workers are not imputed; name the series', 'workforce_share.share_pct'),
  ('02.10.003', 'Proporsi usaha kecil dan menengah | Proportion of small and medium enterprises', '(small + medium) / (micro + small + medium) x 100', 'Kelas PP 7/2021 | Class under PP 7/2021', 'Usaha mikro, kecil, menengah | Micro, small and medium', 'KEP Bappenas 26A/2025', 'RPJMN memakai Sakernas; kelas yang tidak diketahui tidak ikut | RPJMN uses Sakernas; unknown classes are left out', 'planning_indicator'),
  ('02.10.005', 'Proporsi UMKM berizin | Proportion of licensed UMKM', 'UMKM ber-NIB / UMKM x 100', 'programme_coverage.covered (nib)', 'programme_coverage.businesses (all)', 'KEP Bappenas 26A/2025', 'NIB sebagaimana dilaporkan | NIB as reported', 'planning_indicator'),
  ('02.10.006', 'Proporsi UMKM yang mengakses kredit lembaga keuangan formal | Proportion of UMKM with credit of formal institutions', 'UMKM dengan kredit formal / UMKM x 100', 'programme_coverage.covered (formal_finance)', 'programme_coverage.businesses (all)', 'KEP Bappenas 26A/2025', 'Yang tidak menjawab dihitung tidak mengakses | Those that do not tell count as not', 'planning_indicator'),
  ('8.3.1(c)', 'Akses UMKM ke layanan keuangan (SDG) | UMKM access to financial services (SDG)', 'UMKM dengan layanan keuangan formal / UMKM x 100', 'programme_coverage.covered (formal_finance)', 'programme_coverage.businesses (all)', 'Metadata SDG Indonesia | Indonesian SDG metadata', 'Hanya kredit yang dilaporkan | Only the credit reported', 'planning_indicator'),
  ('informal_to_formal', 'Usaha mikro informal menjadi formal | Micro enterprises from informal to formal', 'Banyaknya usaha mikro yang mendapat NIB | Micro businesses that got a NIB', 'Usaha mikro tanpa NIB tahun lalu, ber-NIB tahun ini | Micro, without NIB last year, with NIB this year', '-', 'KEP Bappenas 26A/2025', 'Hanya usaha yang ada di kedua tahun | Only businesses in both years', 'planning_indicator');

create table mart.planning_indicator (
  year smallint not null,
  area_code text not null references reference.area (area_code),
  area_level text not null,
  code text not null references mart.indicator (code),
  numerator bigint not null,
  denominator bigint,
  value numeric(14,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, code)
);
comment on table mart.planning_indicator is 'Indikator perencanaan siap pakai; rumusnya di mart.indicator | Ready-made planning indicators; their formulas in mart.indicator';
comment on column mart.planning_indicator.year is 'Tahun data | Data year';
comment on column mart.planning_indicator.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.planning_indicator.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.planning_indicator.code is 'Kode indikator | Indicator code';
comment on column mart.planning_indicator.numerator is 'Pembilang | Numerator';
comment on column mart.planning_indicator.denominator is 'Penyebut; kosong untuk jumlah | Denominator; null for a count';
comment on column mart.planning_indicator.value is 'Persen, atau jumlah | Percent, or a count';
comment on column mart.planning_indicator.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.planning_indicator.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';
comment on column mart.planning_indicator.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.planning_indicator.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.planning_indicator.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.planning_indicator.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create view mart.load_status as
select
  y.year,
  a.area_code,
  a.area_level,
  e.submission_id,
  e.kind,
  e.known_from as in_effect_since,
  coalesce(e.addenda, 0) as addenda,
  (
    select count(*)
    from mart.business_year b
    where b.year = y.year and b.regency_code = a.area_code
  ) as businesses,
  e.submission_id is not null as is_reported,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from (select distinct year from mart.growth) y
join reference.area a on a.area_level = 'regency'
left join mart.growth g on g.year = y.year and g.area_code = a.area_code
left join lateral (
  select
    max(e.submission_id) filter (where e.kind = 'full') as submission_id,
    max(e.kind) filter (where e.kind = 'full') as kind,
    min(e.known_from) filter (where e.kind = 'full') as known_from,
    count(*) filter (where e.kind = 'addendum') as addenda
  from warehouse.effect e
  where e.data_year = y.year and e.regency_code = a.area_code and e.known_to = 'infinity'
) e on true;
comment on view mart.load_status is 'Keadaan pemuatan per tahun data dan kabupaten/kota | How loading stands, by data year and regency';
comment on column mart.load_status.year is 'Tahun data | Data year';
comment on column mart.load_status.area_code is 'Kode kabupaten/kota | Code of the regency';
comment on column mart.load_status.area_level is 'regency | regency';
comment on column mart.load_status.submission_id is 'Kiriman lengkap yang berlaku; kosong bila belum ada | Full submission in effect; null where there is none';
comment on column mart.load_status.kind is 'full | full';
comment on column mart.load_status.in_effect_since is 'Berlaku sejak | In effect since';
comment on column mart.load_status.addenda is 'Kiriman tambahan yang berlaku | Addenda in effect';
comment on column mart.load_status.businesses is 'Usaha yang dihitung, aktif atau tidak | Businesses counted, active or not';
comment on column mart.load_status.is_reported is 'Benar bila ada kiriman yang berlaku | True where a submission is in effect';
comment on column mart.load_status.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.load_status.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.load_status.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.load_status.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

-- New tables of an owner other than the one that made the schema need the same right.
grant select on all tables in schema mart, reference to lumbung_bi;
