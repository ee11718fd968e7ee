-- Views let a reader's condition see what they hide: it may be evaluated before the view's own, and raise
-- an error that shows a value, and estimates of the planner come from values of the tables beneath. So
-- mart_public is tables: they are filled after disclosure control (statistics/public_*.sql), and what is
-- kept back is not in them. They are empty until the figures are computed, which the next run does.

drop view mart_public.growth;
drop view mart_public.growth_parts;
drop view mart_public.size_class;
drop view mart_public.class_transition;
drop view mart_public.survival;
drop view mart_public.workforce_share;
drop view mart_public.programme_coverage;
drop view mart_public.market_reach;

create table mart_public.growth (
  year smallint not null,
  area_code text not null,
  area_level text not null,
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
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  base_reported smallint not null,
  like_for_like_regencies smallint not null,
  like_for_like_stock bigint,
  like_for_like_base bigint,
  primary key (year, area_code)
);
comment on table mart_public.growth is 'Jumlah usaha dan pertumbuhannya | Stock of businesses and its growth';

create table mart_public.growth_parts (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  base bigint,
  moved_in bigint,
  reactivated bigint,
  unknown_founding bigint,
  births bigint,
  newly_found bigint,
  moved_out bigint,
  closed bigint,
  lapsed bigint,
  unconfirmed bigint,
  stock bigint,
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  entered bigint,
  left_stock bigint,
  deaths bigint,
  is_death_final boolean,
  growth_without_newly_found_pct numeric(12,4),
  primary key (year, area_code)
);
comment on table mart_public.growth_parts is 'Uraian pertumbuhan, provinsi dan kabupaten/kota | Parts of growth, province and regencies';

create table mart_public.size_class (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  regime text not null,
  size_class text not null,
  businesses bigint,
  share_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, regime, size_class)
);
comment on table mart_public.size_class is 'Usaha aktif per kelas, provinsi dan kabupaten/kota | Active businesses by class, province and regencies';

create table mart_public.class_transition (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  regime text not null,
  from_class text not null,
  to_class text not null,
  direction text not null,
  businesses bigint,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, regime, from_class, to_class)
);
comment on table mart_public.class_transition is 'Naik kelas, provinsi | Naik kelas, province';

create table mart_public.survival (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  cohort smallint not null,
  years_survived smallint not null,
  born bigint,
  survived bigint,
  survival_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  reason text,
  primary key (year, area_code, cohort)
);
comment on table mart_public.survival is 'Kelangsungan usaha per angkatan kelahiran, provinsi | Survival by birth cohort, province';

create table mart_public.workforce_share (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  numerator text not null,
  businesses bigint,
  workers bigint,
  workers_male bigint,
  workers_female bigint,
  workers_per_unit numeric(12,4),
  series text not null,
  denominator bigint,
  denominator_source text,
  denominator_released_on date,
  share_pct numeric(12,4),
  reason text,
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  primary key (year, area_code, numerator, series)
);
comment on table mart_public.workforce_share is 'Tenaga kerja UMKM terhadap setiap penyebut, provinsi dan kabupaten/kota | UMKM workers over each denominator, province and regencies';

create table mart_public.programme_coverage (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  programme text not null,
  denominator text not null,
  covered bigint,
  businesses bigint,
  share_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  told bigint,
  share_of_told_pct numeric(12,4),
  reason text,
  primary key (year, area_code, programme, denominator)
);
comment on table mart_public.programme_coverage is 'Cakupan program, provinsi dan kabupaten/kota | Programme coverage, province and regencies';

create table mart_public.market_reach (
  year smallint not null,
  area_code text not null,
  area_level text not null,
  reach text not null,
  destination text not null,
  businesses bigint,
  share_pct numeric(12,4),
  reported smallint not null,
  expected smallint not null,
  completeness numeric(5,4) not null,
  flag text not null,
  as_of timestamptz not null,
  vintage integer not null,
  reason text,
  primary key (year, area_code, reach, destination)
);
comment on table mart_public.market_reach is 'Jangkauan pasar, provinsi dan kabupaten/kota | Market reach, province and regencies';

-- Columns mean what they mean in mart; a null with flag suppressed is kept back.
do $$
declare
  described record;
begin
  for described in
    select p.relname, a.attname, col_description(m.oid, b.attnum) as text
    from pg_class p
    join pg_attribute a on a.attrelid = p.oid and a.attnum > 0 and not a.attisdropped
    join pg_class m on m.relname = p.relname and m.relnamespace = 'mart'::regnamespace
    join pg_attribute b on b.attrelid = m.oid and b.attname = a.attname
    where p.relnamespace = 'mart_public'::regnamespace and p.relkind = 'r'
  loop
    execute format(
      'comment on column mart_public.%I.%I is %L', described.relname, described.attname, described.text);
  end loop;
end
$$;
do $$
declare
  described record;
begin
  for described in
    select
      p.relname,
      split_part(col_description(p.oid, a.attnum), ' | ', 1) as indonesian,
      split_part(col_description(p.oid, a.attnum), ' | ', 2) as english
    from pg_class p
    join pg_attribute a on a.attrelid = p.oid and a.attname = 'reason'
    where p.relnamespace = 'mart_public'::regnamespace and p.relkind = 'r'
  loop
    execute format(
      'comment on column mart_public.%I.reason is %L', described.relname,
      described.indonesian || '; suppressed: dirahasiakan | ' || described.english || '; suppressed: kept back');
  end loop;
end
$$;
revoke all on all tables in schema mart_public from public;
grant select on all tables in schema mart_public to lumbung_public;
