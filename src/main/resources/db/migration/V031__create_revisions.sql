-- Why a vintage differs from the one before, and what figures were revised by.

create table mart.vintage_cause (
  vintage integer not null references mart.vintage (vintage),
  year smallint not null,
  regency_code text not null references reference.area (area_code),
  cause text not null check (cause in (
    'submission', 'late submission', 'correction', 'withdrawal', 'match decision', 'closing', 'method')),
  primary key (vintage, year, regency_code, cause)
);
comment on table mart.vintage_cause is 'Penyebab suatu himpunan angka, per tahun data dan kabupaten/kota | Causes of a vintage, by data year and regency';
comment on column mart.vintage_cause.vintage is 'Nomor himpunan angka | Number of the vintage';
comment on column mart.vintage_cause.year is 'Tahun data yang berubah | Data year that changed';
comment on column mart.vintage_cause.regency_code is 'Kabupaten/kota; 62: seluruh provinsi | Regency; 62: the whole province';
comment on column mart.vintage_cause.cause is 'submission: kiriman pertama; late submission: kiriman pertama setelah hari penutupan; correction: kiriman ulang atau tambahan; withdrawal: penarikan; match decision: keputusan usaha sama atau berbeda; closing: tahun data ditutup; method: aturan, acuan, atau program berubah | submission: the first one; late submission: the first one, after the closing day; correction: sent again or added to; withdrawal; match decision: the same business or not; closing: the data year closed; method: rules, reference facts or the program changed';

create index growth_vintage_by_vintage on mart.growth_vintage (vintage);
comment on column mart.vintage.reason is 'Mengapa angka berubah; rinciannya di mart.vintage_cause | Why figures moved; details in mart.vintage_cause';

create view mart.revision as
with
told as (
  select
    g.year, g.area_code, g.area_level, m.measure, m.value, g.completeness, g.flag, g.as_of, g.vintage,
    lag(m.value) over known as previous,
    first_value(m.value) over known as first,
    row_number() over known as number
  from mart.growth_vintage g
  cross join lateral (
    values
      ('stock', g.stock::numeric),
      ('owners', g.owners::numeric),
      ('base', g.base::numeric),
      ('growth_pct', g.growth_pct)
  ) m (measure, value)
  window known as (partition by g.year, g.area_code, m.measure order by g.vintage)
),
changed as (
  select
    t.*,
    row_number() over (partition by t.year, t.area_code, t.measure order by t.vintage) - 1 as lag
  from told t
  where t.number = 1 or t.value is distinct from t.previous
)
select
  c.year,
  c.area_code,
  c.area_level,
  c.measure,
  c.lag::integer as revision_number,
  c.value,
  c.previous as previous_value,
  c.value - c.previous as revision,
  round((c.value - c.previous) * 100.0 / nullif(c.previous, 0), 4) as revision_pct,
  c.value - c.first as revision_since_first,
  (
    select string_agg(distinct k.cause, ', ' order by k.cause)
    from mart.vintage_cause k
    where k.vintage = c.vintage
      and k.year in (c.year, c.year - 1)
      and (c.area_level = 'province' or k.regency_code in ('62', left(c.area_code, 5)))
  ) as cause,
  c.completeness,
  c.flag,
  c.as_of,
  c.vintage
from changed c;
comment on view mart.revision is 'Segitiga revisi: setiap nilai yang pernah terbit, menurut urutan revisinya | The revision triangle: every value ever published, by number of revision';
comment on column mart.revision.year is 'Tahun data | Data year';
comment on column mart.revision.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.revision.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.revision.measure is 'stock, owners, base atau growth_pct | stock, owners, base or growth_pct';
comment on column mart.revision.revision_number is '0: nilai pertama; 1: revisi pertama; dan seterusnya | 0: the first value; 1: the first revision; and so on';
comment on column mart.revision.value is 'Nilai pada himpunan angka ini | Value in this vintage';
comment on column mart.revision.previous_value is 'Nilai sebelumnya | Value before';
comment on column mart.revision.revision is 'value - previous_value | value - previous_value';
comment on column mart.revision.revision_pct is 'revision / previous_value x 100 | revision / previous_value x 100';
comment on column mart.revision.revision_since_first is 'value dikurangi nilai pertama | value less the first value';
comment on column mart.revision.cause is 'Penyebab di wilayah dan tahun ini; kosong bila penyebabnya di wilayah lain | Causes in this area and year; null where the cause lies in another area';
comment on column mart.revision.completeness is 'reported / expected (0 sampai 1) saat itu | reported / expected (0 to 1) at that time';
comment on column mart.revision.flag is 'Tanda saat itu | Flag at that time';
comment on column mart.revision.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.revision.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

create view mart.revision_summary as
select
  r.year,
  r.area_code,
  r.area_level,
  r.measure,
  count(r.revision) as revisions,
  round(avg(r.revision), 4) as mean_revision,
  round(avg(abs(r.revision)), 4) as mean_absolute_revision,
  max(r.value) filter (where r.revision_number = 0) as first_value,
  (array_agg(r.value order by r.vintage desc))[1] as latest_value,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage
from mart.revision r
join mart.growth g on g.year = r.year and g.area_code = r.area_code
group by
  r.year, r.area_code, r.area_level, r.measure, g.completeness, g.flag, g.as_of, g.vintage;
comment on view mart.revision_summary is 'Rata-rata dan rata-rata mutlak revisi per angka | Mean and mean absolute revision of each figure';
comment on column mart.revision_summary.year is 'Tahun data | Data year';
comment on column mart.revision_summary.area_code is 'Kode wilayah Kemendagri; 62 untuk provinsi | Kemendagri area code; 62 for the province';
comment on column mart.revision_summary.area_level is 'province, regency atau district | province, regency or district';
comment on column mart.revision_summary.measure is 'stock, owners, base atau growth_pct | stock, owners, base or growth_pct';
comment on column mart.revision_summary.revisions is 'Banyaknya revisi | Number of revisions';
comment on column mart.revision_summary.mean_revision is 'Rata-rata revisi (kecenderungan) | Mean revision (bias)';
comment on column mart.revision_summary.mean_absolute_revision is 'Rata-rata mutlak revisi | Mean absolute revision';
comment on column mart.revision_summary.first_value is 'Nilai pertama | First value';
comment on column mart.revision_summary.latest_value is 'Nilai terbaru | Latest value';
comment on column mart.revision_summary.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.revision_summary.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.revision_summary.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.revision_summary.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';

-- What was computed from which method: another method counts everything again.
alter table statistics.computed_from add column method text not null default '';
