-- Figures are drafts until a person with the right publishes them. What everyone may read (mart_public)
-- is then filled once, and stays what it is until the next publication of the same data year.

-- One word for it: what reported in the year before stands beside what reported in the year.
alter table mart.growth rename column base_reported to reported_before;
alter table mart.growth_vintage rename column base_reported to reported_before;
alter table mart_public.growth rename column base_reported to reported_before;

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
-- What moved before was not kept by year: growth figures tell the years.
insert into mart.vintage_year (vintage, year, figures_changed)
select vintage, year, count(*)
from mart.growth_vintage
group by vintage, year;

create table statistics.publication (
  publication_id integer generated always as identity primary key,
  vintage integer not null references mart.vintage (vintage),
  published_at timestamptz not null default clock_timestamp(),
  actor text not null,
  reason text not null
);
comment on table statistics.publication is 'Acts by which figures became public';

create table statistics.publication_year (
  publication_id integer not null references statistics.publication (publication_id),
  year smallint not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (publication_id, year),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table statistics.publication_year is 'Data years of a publication, and whether they were taken back';

-- The numbers of a publication with what readers were shown of them: what was shown stays shown, and
-- what was kept back is kept back first, whatever changes later.
create table statistics.published_cell (
  publication_id integer not null,
  year smallint not null,
  figure text not null,
  area_code text not null,
  part text not null,
  value numeric not null,
  is_magnitude boolean not null,
  is_secret boolean not null,
  state text not null check (state in ('shown', 'hidden', 'implied', 'unlisted')),
  primary key (publication_id, year, figure, area_code, part),
  foreign key (publication_id, year) references statistics.publication_year (publication_id, year)
);
create table statistics.withheld_table (
  publication_id integer not null,
  year smallint not null,
  figure text not null,
  primary key (publication_id, year, figure),
  foreign key (publication_id, year) references statistics.publication_year (publication_id, year)
);
-- What mart_public held, row by row, so that a publication that is taken back uncovers the one before.
create table statistics.published_row (
  publication_id integer not null,
  year smallint not null,
  relation text not null,
  data jsonb not null,
  foreign key (publication_id, year) references statistics.publication_year (publication_id, year)
);
create index published_row_by_publication on statistics.published_row (publication_id, year, relation);

create view statistics.in_force as
select distinct on (y.year) y.year, y.publication_id, p.vintage, p.published_at
from statistics.publication_year y
join statistics.publication p on p.publication_id = y.publication_id
where y.withdrawn_at is null
order by y.year, y.publication_id desc;

drop table statistics.hidden;
create view statistics.hidden as
select c.figure, c.year, c.area_code, c.part
from statistics.published_cell c
join statistics.in_force f on f.year = c.year and f.publication_id = c.publication_id
where c.state = 'hidden';
create view statistics.withheld as
select w.figure, w.year
from statistics.withheld_table w
join statistics.in_force f on f.year = w.year and f.publication_id = w.publication_id;

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
grant select on mart.vintage_year, mart.publication to lumbung_bi;

create table mart_public.publication (
  year smallint primary key,
  vintage integer not null,
  as_of timestamptz not null,
  published_at timestamptz not null
);
comment on table mart_public.publication is 'Tahun data yang sudah terbit | Data years that are published';
comment on column mart_public.publication.year is 'Tahun data | Data year';
comment on column mart_public.publication.vintage is 'Nomor himpunan angka yang dibekukan | Number of the frozen set of figures';
comment on column mart_public.publication.as_of is 'Saat terakhir data yang ikut dihitung | Latest moment whose data are counted';
comment on column mart_public.publication.published_at is 'Saat terbit | Moment of publication';

create table mart_public.withheld (
  year smallint not null,
  relation text not null,
  subject text not null,
  reason text not null,
  primary key (year, relation, subject)
);
comment on table mart_public.withheld is 'Tabel yang seluruhnya dirahasiakan: sel kecilnya tidak dapat dilindungi dengan cara lain | Tables kept back as a whole: their small cells cannot be protected otherwise';
comment on column mart_public.withheld.year is 'Tahun data | Data year';
comment on column mart_public.withheld.relation is 'Tabel | Table';
comment on column mart_public.withheld.subject is 'Bagian tabel: regime, programme atau seluruhnya (all) | Part of the table: regime, programme or all of it (all)';
comment on column mart_public.withheld.reason is 'unsolvable: tidak ada pola sel yang cukup melindungi | unsolvable: no pattern of cells protects well enough';

alter table mart_public.programme_coverage add column not_told bigint;
comment on column mart_public.programme_coverage.not_told is 'Usaha tanpa keterangan; businesses = told + not_told | Businesses that do not tell; businesses = told + not_told';
alter table mart_public.workforce_share add column workers_missing bigint;
comment on column mart_public.workforce_share.workers_missing is 'Usaha yang tidak melaporkan tenaga kerja | Businesses that do not report workers';
revoke all on mart_public.publication, mart_public.withheld from public;
grant select on mart_public.publication, mart_public.withheld to lumbung_public;

-- Figures of a register from before are drafts.
delete from mart_public.growth;
delete from mart_public.growth_parts;
delete from mart_public.size_class;
delete from mart_public.class_transition;
delete from mart_public.survival;
delete from mart_public.workforce_share;
delete from mart_public.programme_coverage;
delete from mart_public.market_reach;
