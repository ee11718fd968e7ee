-- What the figures are computed from and with, and what of them was published.
create schema statistics;

create table statistics.computed_from (
  only_row boolean primary key default true check (only_row),
  moment timestamptz not null,
  method text not null,
  facts text not null,
  closed text not null,
  computed_at timestamptz not null default clock_timestamp()
);
comment on table statistics.computed_from is 'Moment and inputs behind the figures in mart';

-- One additive count per data year, area, measure and its two keys. Districts only, but for distinct
-- owners, which do not add up and are counted for every level.
create table statistics.tally (
  year smallint not null,
  regency_code text not null,
  area_code text not null,
  measure text not null,
  a text not null,
  b text not null,
  value bigint not null,
  businesses bigint not null,
  primary key (regency_code, year, area_code, measure, a, b)
);
comment on table statistics.tally is 'Additive counts of districts behind every figure; distinct owners of all levels';
comment on column statistics.tally.businesses is 'Businesses that the count comes from; without any there is no count';

-- Advisory locks can be held by whoever may connect; a table only by who owns it.
create table statistics.computing ();
comment on table statistics.computing is 'Locked by who computes the figures';

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

create table statistics.disability (like mart.digital including comments);
alter table statistics.disability drop column channel, add primary key (year, area_code);
comment on table statistics.disability is 'Usaha aktif yang pemiliknya penyandang disabilitas, sebelum pengendalian kerahasiaan | Active businesses whose owner has a disability, before disclosure control';

create view statistics.in_force as
select distinct on (y.year) y.year, y.publication_id, p.vintage, p.published_at
from statistics.publication_year y
join statistics.publication p on p.publication_id = y.publication_id
where y.withdrawn_at is null
order by y.year, y.publication_id desc;

create view statistics.hidden as
select c.figure, c.year, c.area_code, c.part
from statistics.published_cell c
join statistics.in_force f on f.year = c.year and f.publication_id = c.publication_id
where c.state = 'hidden';
create view statistics.withheld as
select w.figure, w.year
from statistics.withheld_table w
join statistics.in_force f on f.year = w.year and f.publication_id = w.publication_id;

-- A subquery for each row keeps all that is read beside it in one process; a function does not.
create function statistics.country_codes(listed text) returns text
language sql immutable strict parallel safe
return (
  select string_agg(distinct case when country ~ '^[A-Z]{2}$' then country else 'ZZ' end, ',')
  from regexp_split_to_table(listed, '; ') country
  where country <> ''
);
comment on function statistics.country_codes is 'Kode negara tujuan ekspor sebuah laporan, masing-masing sekali, dipisah koma; ZZ: tidak dikenal | Codes of the export destinations of a report, each once, comma-separated; ZZ: not recognised';

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

-- Over which keys a column may be summed. Areas are summed within one level.
create table statistics.additivity (
  relation text not null,
  attribute text not null,
  additive text not null,
  primary key (relation, attribute)
);
comment on table statistics.additivity is 'Over which keys a column of a figure may be summed; other numbers of figures may not be';
insert into statistics.additivity (relation, attribute, additive)
select t.relation, a.attribute, t.additive
from (values
  ('growth', 'stock,base,like_for_like_stock,like_for_like_base', 'not over year'),
  ('growth', 'change', 'yes'),
  ('growth_vintage', 'stock,base,like_for_like_stock,like_for_like_base,change', 'not over year, vintage'),
  ('headline', 'stock,base', 'not over year'),
  ('headline', 'change', 'yes'),
  ('regency_growth', 'stock,base', 'not over year'),
  ('regency_growth', 'change', 'yes'),
  ('district_growth', 'stock,base', 'not over year'),
  ('district_growth', 'change', 'yes'),
  ('growth_parts', 'stock,base,unconfirmed,unconfirmed_kept', 'not over year'),
  ('growth_parts', 'births,newly_found,unknown_founding,reactivated,closed,lapsed,deaths', 'yes'),
  ('growth_parts', 'moved_in,moved_out,entered,left_stock', 'not over area_code'),
  ('size_class', 'businesses', 'not over year, regime'),
  ('class_transition', 'businesses', 'not over area_code, regime'),
  ('class_transition_by_sex', 'businesses', 'not over area_code, regime'),
  ('survival', 'born,survived', 'not over year'),
  ('workforce_share', 'businesses,workers,workers_male,workers_female,workers_sex_unknown,workers_paid,workers_unpaid,workers_pay_unknown,workers_missing', 'not over year, numerator, series'),
  ('workforce_share', 'denominator', 'not over year, numerator, series'),
  ('workers_by_sex', 'workers', 'not over year'),
  ('workers_by_sex', 'businesses', 'not over year, sex'),
  ('programme_coverage', 'covered,businesses,told,not_told', 'not over year, programme, denominator'),
  ('planning_indicator', 'numerator,denominator,told,not_told', 'not over year, code'),
  ('market_reach', 'businesses', 'not over year, reach, destination'),
  ('market_reach', 'told', 'not over year, reach, destination'),
  ('ownership', 'businesses', 'not over year, kbli_section, size_class'),
  ('sector', 'businesses,workers,workers_told,sales_idr,sales_told', 'not over year, kbli_division'),
  ('sales_band', 'businesses', 'not over year'),
  ('sales_band', 'told', 'not over year, band'),
  ('digital', 'businesses,told,not_told,covered', 'not over year, channel'),
  ('disability', 'businesses,told,not_told,covered', 'not over year'),
  ('load_status', 'businesses,addenda,waiting,refused,quarantined', 'not over year'),
  ('revision', 'revision', 'not over area_code, measure'),
  ('business_year', 'workers,workers_male,workers_female,workers_paid,workers_unpaid', 'not over year')
) t (relation, attributes, additive)
cross join lateral unnest(string_to_array(t.attributes, ',')) a (attribute);
