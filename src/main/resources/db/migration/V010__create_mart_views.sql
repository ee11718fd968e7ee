-- Views of mart: what is read from several of its tables, and how loading stands.

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

create view mart.publication as
select
  g.year,
  case
    when f.year is null then 'draft'
    when exists (
      select
      from mart.vintage_year v
      where v.year = g.year and v.vintage > f.vintage
    ) then 'changed'
    else 'published'
  end as state,
  g.vintage,
  f.vintage as published_vintage,
  f.published_at,
  g.stock,
  p.stock as published_stock,
  g.growth_pct,
  p.growth_pct as published_growth_pct,
  g.flag,
  g.reported,
  g.expected
from mart.growth g
left join statistics.in_force f on f.year = g.year
left join lateral (
  select v.stock, v.growth_pct
  from mart.growth_vintage v
  where v.year = g.year and v.area_code = g.area_code and v.vintage <= f.vintage
  order by v.vintage desc
  limit 1
) p on true
where g.area_level = 'province';
comment on view mart.publication is 'Per tahun data: apakah angka terbaru sudah terbit | By data year: whether the newest figures are published';
comment on column mart.publication.year is 'Tahun data | Data year';
comment on column mart.publication.state is 'draft: belum terbit; published: sudah terbit; changed: sudah terbit, tetapi angka yang lebih baru menunggu | draft: not published; published; changed: published, but newer figures wait';
comment on column mart.publication.vintage is 'Vintage terbaru | Newest vintage';
comment on column mart.publication.published_vintage is 'Vintage yang terbit; kosong bila belum | Published vintage; null where there is none';
comment on column mart.publication.published_at is 'Saat terbit | Moment of publication';
comment on column mart.publication.stock is 'Usaha aktif provinsi, angka terbaru | Active businesses of the province, newest';
comment on column mart.publication.published_stock is 'Usaha aktif provinsi, angka yang terbit | Active businesses of the province, as published';
comment on column mart.publication.growth_pct is 'Pertumbuhan provinsi (persen), angka terbaru | Growth of the province (percent), newest';
comment on column mart.publication.published_growth_pct is 'Pertumbuhan provinsi (persen), angka yang terbit | Growth of the province (percent), as published';
comment on column mart.publication.flag is 'Tanda angka terbaru: break, estimated, provisional, revised atau final | Flag of the newest figure: break, estimated, provisional, revised or final';
comment on column mart.publication.reported is 'Kabupaten/kota yang melapor | Regencies that reported';
comment on column mart.publication.expected is 'Kabupaten/kota yang seharusnya melapor | Regencies expected to report';

-- Rows still held back: those of full submissions and of additions of their own, less what addenda
-- that name their parent have mended since.
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
  coalesce(e.is_whole, false) as is_reported,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage,
  d.due_on,
  arrival.first_at as first_arrival_at,
  e.received_at,
  case
    when not e.is_whole then 'part'
    when e.submission_id is not null then
      case
        when (e.received_at at time zone 'Asia/Jakarta')::date <= d.due_on then 'on_time'
        else 'late'
      end
    when arrival.waiting > 0 then 'waiting'
    when arrival.refused > 0 then 'refused'
    when (now() at time zone 'Asia/Jakarta')::date > d.due_on then 'missing'
    else 'not_due'
  end as status,
  coalesce(arrival.waiting, 0) as waiting,
  coalesce(arrival.refused, 0) as refused,
  coalesce(e.held_back, 0) as quarantined,
  case
    when e.is_whole and e.held_back = 0 then
      (e.last_from at time zone 'Asia/Jakarta')::date
        - (arrival.first_at at time zone 'Asia/Jakarta')::date
  end as days_to_clean
from (
  select distinct year from mart.growth
  union
  select d.year from reference.reporting_deadline d
  where d.year >= (select min(year) from mart.growth)
    and d.year < extract(year from now() at time zone 'Asia/Jakarta')
) y
join reference.area a on a.area_level = 'regency'
left join reference.reporting_deadline d on d.year = y.year
left join mart.growth g on g.year = y.year and g.area_code = a.area_code
left join lateral (
  select
    max(e.submission_id) filter (where e.kind = 'full') as submission_id,
    max(e.kind) filter (where e.kind = 'full') as kind,
    min(e.known_from) filter (where e.kind = 'full') as known_from,
    count(*) filter (where e.kind = 'addendum') as addenda,
    max(e.known_from) as last_from,
    not (array_agg(e.is_part order by e.known_from desc))[1] as is_whole,
    (
      select min(s.registered_at)
      from warehouse.effect f
      join intake.submission s on s.submission_id = f.submission_id
      where f.data_year = y.year and f.regency_code = a.area_code and f.kind = 'full'
        and s.withdrawn_at is null
    ) as received_at,
    greatest(
      0,
      sum(case when s.parent_submission_id is null then b.quarantined else -b.loaded end)
    )::bigint as held_back
  from warehouse.effect e
  join intake.submission s on s.submission_id = e.submission_id
  left join staging.balance b on b.submission_id = e.submission_id
  where e.data_year = y.year and e.regency_code = a.area_code and e.known_to = 'infinity'
) e on true
left join lateral (
  select
    min(s.registered_at) as first_at,
    count(*) filter (where s.state in ('queued', 'running', 'stopped', 'waiting')) as waiting,
    count(*) filter (where s.state = 'refused') as refused
  from intake.submission s
  where s.data_year = y.year and s.regency_code = a.area_code
) arrival on true;
comment on view mart.load_status is 'Keadaan pemuatan per tahun data dan kabupaten/kota | How loading stands, by data year and regency';
comment on column mart.load_status.year is 'Tahun data | Data year';
comment on column mart.load_status.area_code is 'Kode kabupaten/kota | Code of the regency';
comment on column mart.load_status.area_level is 'regency | regency';
comment on column mart.load_status.submission_id is 'Kiriman lengkap yang berlaku; kosong bila belum ada | Full submission in effect; null where there is none';
comment on column mart.load_status.kind is 'full | full';
comment on column mart.load_status.in_effect_since is 'Berlaku sejak | In effect since';
comment on column mart.load_status.addenda is 'Kiriman tambahan yang berlaku | Addenda in effect';
comment on column mart.load_status.businesses is 'Usaha yang dihitung, aktif atau tidak | Businesses counted, active or not';
comment on column mart.load_status.is_reported is 'Benar bila yang berlaku mencakup seluruh tahun itu, bukan sebagian | True where what is in effect holds the whole year, not a part';
comment on column mart.load_status.completeness is 'reported / expected (0 sampai 1) | reported / expected (0 to 1)';
comment on column mart.load_status.flag is 'suppressed, break, estimated, provisional, revised atau final | suppressed, break, estimated, provisional, revised or final';
comment on column mart.load_status.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart.load_status.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
comment on column mart.load_status.due_on is 'Hari terakhir yang tepat waktu | Last day that is on time';
comment on column mart.load_status.first_arrival_at is 'Berkas pertama diterima, ditolak atau tidak | First file arrived, refused or not';
comment on column mart.load_status.received_at is 'Kiriman lengkap pertama yang dimuat diterima | First full submission that was loaded arrived';
comment on column mart.load_status.status is 'on_time, late, part (baru sebagian), waiting, refused, missing (lewat tenggat) atau not_due | on_time, late, part (a part so far), waiting, refused, missing (past the deadline) or not_due';
comment on column mart.load_status.waiting is 'Kiriman yang sedang diproses atau menunggu keputusan | Submissions under way or waiting for a decision';
comment on column mart.load_status.refused is 'Kiriman yang ditolak seluruhnya | Submissions refused as a whole';
comment on column mart.load_status.quarantined is 'Baris yang masih ditahan | Rows still held back';
comment on column mart.load_status.days_to_clean is 'Hari dari berkas pertama sampai tidak ada lagi baris yang ditahan; kosong selama masih ada | Days from the first file until no row was held back any more; null while any is';

-- Whoever reads it may not read what is beneath, so it asks for the regency itself.
create view mart.business_village with (security_barrier = true) as
select b.year, b.business_id, b.regency_code, o.village_code, o.village_name
from mart.business_year b
join warehouse.observation o
  on o.regency_code = b.regency_code
  and o.submission_id = b.submission_id
  and o.sheet = b.sheet
  and o.row = b.row
where b.regency_code = (
    select substr(current_user::text, 12, 2) || '.' || substr(current_user::text, 14)
  )
  and (select current_user::text ~ '^lumbung_bi_[0-9]{4}$');
comment on view mart.business_village is 'Desa/kelurahan usaha, hanya untuk peran kabupaten/kota dan hanya usahanya sendiri | Village of a business, for roles of a regency and their own businesses alone';
comment on column mart.business_village.year is 'Tahun data | Data year';
comment on column mart.business_village.business_id is 'Nomor usaha yang tetap | Stable number of the business';
comment on column mart.business_village.regency_code is 'Kabupaten/kota tempat usaha dihitung | Regency in which the business counts';
comment on column mart.business_village.village_code is 'Kode desa/kelurahan Kemendagri; kosong tanpa daftar desa | Kemendagri code of the village; null without a list of villages';
comment on column mart.business_village.village_name is 'Desa/kelurahan sebagaimana dilaporkan | Village as reported';

-- One level each, so that a sum is a sum.
create view mart.headline with (security_invoker = true) as
select
  g.year, y.year_date, g.area_code, g.area_level, a.label_id as area_label_id, a.label_en as area_label_en,
  g.stock, g.owners, g.base, g.change, g.growth_pct, g.like_for_like_pct, g.like_for_like_regencies,
  g.reason, g.reported, g.expected, g.reported_before, g.completeness, g.flag, g.as_of, g.vintage,
  p.state, p.published_vintage
from mart.growth g
join mart.dim_area a on a.area_code = g.area_code
join mart.dim_year y on y.year = g.year
join mart.publication p on p.year = g.year
where g.area_level = 'province';
comment on view mart.headline is 'Jumlah usaha provinsi dan pertumbuhannya, satu baris per tahun | Stock of the province and its growth, one row a year';
create view mart.regency_growth with (security_invoker = true) as
select
  g.year, y.year_date, g.area_code, g.area_level, a.label_id as area_label_id, a.label_en as area_label_en,
  g.stock, g.owners, g.base, g.change, g.growth_pct, g.like_for_like_pct, g.like_for_like_regencies,
  g.reason, g.reported, g.expected, g.reported_before, g.completeness, g.flag, g.as_of, g.vintage
from mart.growth g
join mart.dim_area a on a.area_code = g.area_code
join mart.dim_year y on y.year = g.year
where g.area_level = 'regency';
comment on view mart.regency_growth is 'Jumlah usaha dan pertumbuhannya, satu baris per tahun dan kabupaten/kota; jumlahnya provinsi | Stock and its growth, one row a year and regency; adds up to the province';
create view mart.district_growth with (security_invoker = true) as
select
  g.year, y.year_date, g.area_code, g.area_level, a.label_id as area_label_id, a.label_en as area_label_en,
  g.stock, g.owners, g.base, g.change, g.growth_pct, g.like_for_like_pct, g.like_for_like_regencies,
  g.reason, g.reported, g.expected, g.reported_before, g.completeness, g.flag, g.as_of, g.vintage
from mart.growth g
join mart.dim_area a on a.area_code = g.area_code
join mart.dim_year y on y.year = g.year
where g.area_level = 'district';
comment on view mart.district_growth is 'Jumlah usaha dan pertumbuhannya, satu baris per tahun dan kecamatan; jumlahnya kabupaten/kota | Stock and its growth, one row a year and district; adds up to the regency';

create view mart.dictionary as
select
  n.nspname::text as schema,
  c.relname::text as relation,
  coalesce(a.attname::text, '') as attribute,
  case when a.attname is null then null else format_type(a.atttypid, a.atttypmod) end as type,
  split_part(d.text, ' | ', 1) as indonesian,
  split_part(d.text, ' | ', 2) as english,
  case
    when k.additive is not null then k.additive
    when a.atttypid in ('bigint'::regtype, 'numeric'::regtype) and not m.is_key then 'no'
  end as additive
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
cross join lateral (
  select a.attname like '%\_id' or exists (
    select from pg_constraint key
    where key.conrelid = c.oid and key.contype in ('p', 'f') and a.attnum = any (key.conkey)
  ) as is_key
) m
left join statistics.additivity k
  on n.nspname in ('mart', 'mart_public') and k.relation = c.relname and k.attribute = a.attname
where n.nspname in ('mart', 'mart_public', 'reference');
comment on view mart.dictionary is 'Kamus data: setiap tabel dan kolom dengan artinya | Data dictionary: every table and column with its meaning';
comment on column mart.dictionary.schema is 'Skema | Schema';
comment on column mart.dictionary.relation is 'Tabel atau view | Table or view';
comment on column mart.dictionary.attribute is 'Kolom; kosong untuk tabelnya | Column; empty for the table itself';
comment on column mart.dictionary.type is 'Tipe data | Data type';
comment on column mart.dictionary.indonesian is 'Arti dalam bahasa Indonesia | Meaning in Indonesian';
comment on column mart.dictionary.english is 'Arti dalam bahasa Inggris | Meaning in English';
comment on column mart.dictionary.additive is 'Kunci yang boleh dijumlahkan: yes (semua), not over … (jangan dijumlahkan antar kunci itu), no (jangan dijumlahkan); wilayah selalu dalam satu tingkat; kosong bila bukan ukuran | Keys it may be summed over: yes (all), not over … (not over these), no (not at all); areas within one level; null where it is no measure';

-- What one would sum by mistake says so where it is read.
do $$
declare
  described record;
  told text;
begin
  for described in
    select c.oid, c.relname, a.attname, a.attnum, replace(k.additive, 'not over ', '') as keys
    from statistics.additivity k
    join pg_class c on c.relname = k.relation and c.relnamespace = 'mart'::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = k.attribute
    where k.additive like 'not over %' and c.relname not in ('headline', 'regency_growth', 'district_growth')
  loop
    told := col_description(described.oid, described.attnum);
    execute format(
      'comment on column mart.%I.%I is %L', described.relname, described.attname,
      split_part(told, ' | ', 1) || '; jangan dijumlahkan antar ' || described.keys
      || ' | ' || split_part(told, ' | ', 2) || '; not to be added over ' || described.keys);
  end loop;
  for described in
    select v.relname, a.attname, coalesce(
      col_description(g.oid, b.attnum),
      case a.attname
        when 'year_date' then '31 Desember, tanggal acuan | 31 December, the cut-off day'
        when 'area_label_id' then 'Nama wilayah dalam bahasa Indonesia | Name of the area in Indonesian'
        when 'area_label_en' then 'Nama wilayah dalam bahasa Inggris | Name of the area in English'
      end) as text
    from pg_class v
    join pg_attribute a on a.attrelid = v.oid and a.attnum > 0
    join pg_class g on g.oid = 'mart.growth'::regclass
    left join pg_attribute b on b.attrelid = g.oid and b.attname = a.attname
    where v.relnamespace = 'mart'::regnamespace
      and v.relname in ('headline', 'regency_growth', 'district_growth')
  loop
    execute format(
      'comment on column mart.%I.%I is %L', described.relname, described.attname, described.text);
  end loop;
end
$$;

-- What only the headline says.
comment on column mart.headline.state is 'draft: belum terbit; published: sudah terbit; changed: terbit, tetapi angka di sini lebih baru | draft: not published; published; changed: published, but the figures here are newer';
comment on column mart.headline.published_vintage is 'Vintage yang terbit; kosong bila belum | Published vintage; null where there is none';

-- Tables of an owner other than the one that made the schema need the same right.
grant select, references on all tables in schema mart to lumbung_bi;
