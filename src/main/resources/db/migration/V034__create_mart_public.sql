-- What everyone may read: mart after disclosure control. What is kept back is decided by the product
-- whenever a figure moves, and applied here.

create table statistics.hidden (
  figure text not null,
  year smallint not null,
  area_code text not null,
  part text not null,
  primary key (figure, year, area_code, part)
);
comment on table statistics.hidden is 'Cells that mart_public keeps back';
comment on column statistics.hidden.part is 'Part of the figure; * where none of its year is published';

create schema mart_public;
comment on schema mart_public is 'Angka untuk umum, setelah pengendalian kerahasiaan | Figures for everyone, after disclosure control';

create view mart_public.growth as
select
  g.year,
  g.area_code,
  g.area_level,
  case when not k.now then g.stock end as stock,
  case when not k.now and coalesce(g.owners, 0) not in (1, 2) then g.owners end as owners,
  g.cut_off,
  case when not k.base then g.base end as base,
  g.base_year,
  g.base_cut_off,
  case when not k.now and not k.base then g.change end as change,
  case when not k.now and not k.base then g.growth_pct end as growth_pct,
  case when not k.any then g.like_for_like_pct end as like_for_like_pct,
  case when k.now or k.base then 'suppressed' else g.reason end as reason,
  g.reported,
  g.expected,
  g.completeness,
  case when k.now then 'suppressed' else g.flag end as flag,
  g.as_of,
  g.vintage
from mart.growth g
cross join lateral (
  select
    count(*) filter (where h.year = g.year and h.area_code = g.area_code) > 0 as now,
    count(*) filter (where h.year = g.year - 1 and h.area_code = g.area_code) > 0 as base,
    count(*) > 0 as any
  from statistics.hidden h
  where h.figure = 'growth' and h.year in (g.year, g.year - 1)
) k;
comment on view mart_public.growth is 'Jumlah usaha dan pertumbuhannya | Stock of businesses and its growth';

create view mart_public.growth_parts as
select
  p.year,
  p.area_code,
  p.area_level,
  p.base,
  max(m.value) filter (where m.part = 'moved_in' and not m.hidden) as moved_in,
  max(m.value) filter (where m.part = 'reactivated' and not m.hidden) as reactivated,
  max(m.value) filter (where m.part = 'unknown_founding' and not m.hidden) as unknown_founding,
  max(m.value) filter (where m.part = 'births' and not m.hidden) as births,
  max(m.value) filter (where m.part = 'newly_found' and not m.hidden) as newly_found,
  max(m.value) filter (where m.part = '-moved_out' and not m.hidden) as moved_out,
  max(m.value) filter (where m.part = '-closed' and not m.hidden) as closed,
  max(m.value) filter (where m.part = '-lapsed' and not m.hidden) as lapsed,
  max(m.value) filter (where m.part = '-unconfirmed' and not m.hidden) as unconfirmed,
  p.stock,
  p.reason,
  p.reported,
  p.expected,
  p.completeness,
  case when bool_or(m.hidden) then 'suppressed' else p.flag end as flag,
  p.as_of,
  p.vintage
from mart.growth_parts p
cross join lateral (
  select v.part, v.value, exists (
    select from statistics.hidden h
    where h.figure = 'growth_parts' and h.year = p.year
      and h.area_code = p.area_code and h.part = v.part) as hidden
  from (
    values
      ('moved_in', p.moved_in),
      ('reactivated', p.reactivated),
      ('unknown_founding', p.unknown_founding),
      ('births', p.births),
      ('newly_found', p.newly_found),
      ('-moved_out', p.moved_out),
      ('-closed', p.closed),
      ('-lapsed', p.lapsed),
      ('-unconfirmed', p.unconfirmed)
  ) v (part, value)
) m
where p.area_level <> 'district'
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = p.year
      and h.area_code = p.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = p.year - 1
      and h.area_code = p.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth_parts' and h.year = p.year and h.part = '*')
group by
  p.year, p.area_code, p.area_level, p.base, p.stock, p.reason, p.reported, p.expected,
  p.completeness, p.flag, p.as_of, p.vintage;
comment on view mart_public.growth_parts is 'Uraian pertumbuhan, provinsi dan kabupaten/kota | Parts of growth, province and regencies';

create view mart_public.size_class as
select
  s.year, s.area_code, s.area_level, s.regime, s.size_class,
  case when not k.hidden then s.businesses end as businesses,
  case when not k.hidden then s.share_pct end as share_pct,
  s.reported, s.expected, s.completeness,
  case when k.hidden then 'suppressed' else s.flag end as flag,
  s.as_of, s.vintage
from mart.size_class s
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'size_class ' || s.regime and h.year = s.year
      and h.area_code = s.area_code and h.part = s.size_class) as hidden
) k
where s.area_level <> 'district' and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year
      and h.area_code = s.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'size_class ' || s.regime and h.year = s.year and h.part = '*');
comment on view mart_public.size_class is 'Usaha aktif per kelas, provinsi dan kabupaten/kota | Active businesses by class, province and regencies';

create view mart_public.class_transition as
select
  t.year, t.area_code, t.area_level, t.regime, t.from_class, t.to_class, t.direction,
  case when not k.hidden then t.businesses end as businesses,
  t.reported, t.expected, t.completeness,
  case when k.hidden then 'suppressed' else t.flag end as flag,
  t.as_of, t.vintage
from mart.class_transition t
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'class_transition ' || t.regime and h.year = t.year
      and h.area_code = t.area_code and h.part = t.from_class || '>' || t.to_class) as hidden
) k
where t.area_level = 'province'
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = t.year
      and h.area_code = t.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = t.year - 1
      and h.area_code = t.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'class_transition ' || t.regime and h.year = t.year and h.part = '*');
comment on view mart_public.class_transition is 'Naik kelas, provinsi | Naik kelas, province';

create view mart_public.survival as
select
  s.year, s.area_code, s.area_level, s.cohort, s.years_survived,
  case when not k.hidden then s.born end as born,
  case when not k.hidden then s.survived end as survived,
  case when not k.hidden then s.survival_pct end as survival_pct,
  s.reported, s.expected, s.completeness,
  case when k.hidden then 'suppressed' else s.flag end as flag,
  s.as_of, s.vintage
from mart.survival s
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'survival' and h.year = s.year
      and h.area_code = s.area_code and h.part = s.cohort::text) as hidden
) k
where s.area_level = 'province' and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = s.year
      and h.area_code = s.area_code and h.part = '');
comment on view mart_public.survival is 'Kelangsungan usaha per angkatan kelahiran, provinsi | Survival by birth cohort, province';

create view mart_public.workforce_share as
select
  w.year, w.area_code, w.area_level, w.numerator,
  case when not k.hidden or w.numerator = 'all' then w.businesses end as businesses,
  case when not k.hidden then w.workers end as workers,
  case when not k.hidden and w.area_level = 'province' then w.workers_male end as workers_male,
  case when not k.hidden and w.area_level = 'province' then w.workers_female end as workers_female,
  case when not k.hidden then w.workers_per_unit end as workers_per_unit,
  w.series, w.denominator, w.denominator_source, w.denominator_released_on,
  case when not k.hidden then w.share_pct end as share_pct,
  case when k.hidden then 'suppressed' else w.reason end as reason,
  w.reported, w.expected, w.completeness,
  case when k.hidden then 'suppressed' else w.flag end as flag,
  w.as_of, w.vintage
from mart.workforce_share w
cross join lateral (
  select exists (
    select from statistics.hidden h
    where h.figure = 'workforce_share' and h.year = w.year
      and h.area_code = w.area_code and h.part = case w.numerator when 'all' then '-all' else w.numerator end) as hidden
) k
where w.area_level <> 'district' and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = w.year
      and h.area_code = w.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'workforce_share' and h.year = w.year and h.part = '*');
comment on view mart_public.workforce_share is 'Tenaga kerja UMKM terhadap setiap penyebut, provinsi dan kabupaten/kota | UMKM workers over each denominator, province and regencies';

create view mart_public.programme_coverage as
select
  c.year, c.area_code, c.area_level, c.programme, c.denominator,
  case when not k.hidden then c.covered end as covered,
  case when not k.hidden then c.businesses end as businesses,
  case when not k.hidden then c.share_pct end as share_pct,
  c.reported, c.expected, c.completeness,
  case when k.hidden then 'suppressed' else c.flag end as flag,
  c.as_of, c.vintage
from mart.programme_coverage c
cross join lateral (
  select
    exists (
    select from statistics.hidden h
    where h.figure = 'programme_coverage ' || c.programme and h.year = c.year
      and h.area_code = c.area_code and h.part = 'yes')
      and c.denominator = 'all'
    or exists (
    select from statistics.hidden h
    where h.figure = 'programme_coverage ' || c.programme and h.year = c.year
      and h.area_code = c.area_code and h.part = 'no')
      and c.denominator = 'all'
    or exists (
    select from statistics.hidden h
    where h.figure = 'programme_coverage ' || c.programme || ' food' and h.year = c.year
      and h.area_code = c.area_code and h.part = '')
      and c.denominator = 'food' as hidden
) k
where (c.area_level = 'province' or (c.area_level = 'regency' and c.denominator = 'all'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = c.year
      and h.area_code = c.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'programme_coverage ' || c.programme and h.year = c.year and h.part = '*');
comment on view mart_public.programme_coverage is 'Cakupan program, provinsi dan kabupaten/kota | Programme coverage, province and regencies';

create view mart_public.market_reach as
select
  m.year, m.area_code, m.area_level, m.reach, m.destination,
  case when not k.hidden then m.businesses end as businesses,
  case when not k.hidden then m.share_pct end as share_pct,
  m.reported, m.expected, m.completeness,
  case when k.hidden then 'suppressed' else m.flag end as flag,
  m.as_of, m.vintage
from mart.market_reach m
cross join lateral (
  select
    case
      when m.destination = 'all' and m.reach <> 'asean'
        then exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year
      and h.area_code = m.area_code and h.part = m.reach)
      else m.businesses < 3
        or exists (
    select from statistics.hidden h
    where h.figure = 'market_reach asean' and h.year = m.year
      and h.area_code = m.area_code and h.part = '')
        or exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year
      and h.area_code = m.area_code and h.part = 'international')
    end as hidden
) k
where (m.area_level = 'province' or (m.destination = 'all' and m.reach <> 'asean' and m.area_level = 'regency'))
  and not exists (
    select from statistics.hidden h
    where h.figure = 'growth' and h.year = m.year
      and h.area_code = m.area_code and h.part = '')
  and not exists (
    select from statistics.hidden h
    where h.figure = 'market_reach' and h.year = m.year and h.part = '*');
comment on view mart_public.market_reach is 'Jangkauan pasar, provinsi dan kabupaten/kota | Market reach, province and regencies';

-- Columns mean what they mean in mart; a null with flag suppressed is kept back.
do $$
declare
  described record;
begin
  for described in
    select
      p.relname, a.attname,
      coalesce(col_description(m.oid, b.attnum), 'Kosong bila dirahasiakan | Null where suppressed') as text
    from pg_class p
    join pg_attribute a on a.attrelid = p.oid and a.attnum > 0 and not a.attisdropped
    left join pg_class m on m.relname = p.relname and m.relnamespace = 'mart'::regnamespace
    left join pg_attribute b on b.attrelid = m.oid and b.attname = a.attname
    where p.relnamespace = 'mart_public'::regnamespace and p.relkind = 'v'
  loop
    execute format(
      'comment on column mart_public.%I.%I is %L', described.relname, described.attname, described.text);
  end loop;
end
$$;

do $$
begin
  if not exists (select from pg_roles where rolname = 'lumbung_public') then
    create role lumbung_public login;
  end if;
  execute 'alter role lumbung_public set default_transaction_read_only = on';
  execute 'alter role lumbung_public set statement_timeout = ''1min''';
exception when insufficient_privilege then
  raise exception 'Role lumbung_public is missing and this user may not create it: run "create role lumbung_public login" as an administrator, then start again';
end
$$;
do $$
begin
  execute format('grant connect on database %I to lumbung_public', current_database());
end
$$;
grant usage on schema mart_public to lumbung_public;
grant select on all tables in schema mart_public to lumbung_public;
alter default privileges in schema mart_public grant select on tables to lumbung_public;
