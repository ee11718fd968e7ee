-- Relations that the release pack and the open data read where they are there.
do $$
declare
  place text;
  tail constant text :=
    ', reported smallint, expected smallint, completeness numeric(5,4), flag text, as_of timestamptz, vintage integer)';
  head constant text := ' (year smallint, area_code text, area_level text, ';
  coverage constant text :=
    'businesses bigint, told bigint, not_told bigint, covered bigint, share_pct numeric(12,4), share_of_told_pct numeric(12,4), reason text';
begin
  foreach place in array array['mart', 'mart_public'] loop
    execute format('create table if not exists %I.ownership', place) || head
      || 'sex text, kbli_section text, size_class text, businesses bigint' || tail;
    execute format('create table if not exists %I.class_transition_by_sex', place) || head
      || 'sex text, regime text, from_class text, to_class text, direction text, businesses bigint' || tail;
    execute format('create table if not exists %I.workers_by_sex', place) || head
      || 'sex text, workers bigint, businesses bigint, share_of_told_pct numeric(12,4), reason text' || tail;
    execute format('create table if not exists %I.sector', place) || head
      || 'kbli_section text, kbli_division text, businesses bigint, share_pct numeric(12,4), workers bigint, '
      || 'workers_told bigint, sales_idr numeric, sales_told bigint, reason text' || tail;
    execute format('create table if not exists %I.sales_band', place) || head
      || 'band text, businesses bigint, told bigint, share_pct numeric(12,4), share_of_told_pct numeric(12,4), reason text' || tail;
    execute format('create table if not exists %I.digital', place) || head || 'channel text, ' || coverage || tail;
    execute format('create table if not exists %I.relative_size', place) || head
      || 'indicator text, numerator numeric, told bigint, denominator numeric, denominator_source text, '
      || 'denominator_released_on date, value numeric(14,4), reason text' || tail;
  end loop;
end
$$;
create table if not exists mart.dim_kbli_section (
  kbli_version text, code text, label_id text, label_en text, primary key (kbli_version, code));
do $$ begin
  if to_regclass('mart_public.disability') is null then
    create table mart_public.disability (like mart_public.digital);
  end if;
end $$;
create table if not exists mart_public.withheld (year smallint, relation text, subject text, reason text);
create table if not exists mart.publication (
  year smallint, state text, vintage integer, published_vintage integer, published_at timestamptz,
  stock bigint, published_stock bigint, growth_pct numeric, published_growth_pct numeric);
