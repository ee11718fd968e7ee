-- One row per row to load whose owner also stands in an earlier row of the file
-- (NIK_GANDA_BERKAS) and per row whose owner another regency reports for the same year
-- (NIK_GANDA_ANTARDAERAH). :several are the owners of several rows of the file. The register is
-- asked row by row, if any other regency reports at all: a scan would cost what the register
-- costs. The year is written so that no index of years can answer: while the first submissions of a
-- year load, PostgreSQL believes that the year is empty, and would read all of it for every row; and
-- an offset keeps it from making one join of all rows.
create temporary table shared_nik on commit drop as
with
kept as (
  select s.sheet, s.row, s.nik_key
  from staging.staged_row s
  join matching.assignment a
    on a.submission_id = s.submission_id and a.sheet = s.sheet and a.row = s.row
  where s.submission_id = :submission and s.nik_key is not null
),
in_file as (
  select
    k.sheet,
    k.row,
    first_value(k.row) over in_file_order as first_row,
    row_number() over in_file_order as ordinal
  from kept k
  join unnest(cast(:several as uuid[])) as several (nik_key) on several.nik_key = k.nik_key
  window in_file_order as (partition by k.nik_key order by k.sheet, k.row)
),
elsewhere as (
  select found.sheet, found.row, string_agg(a.name, ', ' order by a.name) as regencies
  from (
    select distinct k.sheet, k.row, o.regency_code
    from kept k
    cross join lateral (
      select o.regency_code, o.submission_id
      from warehouse.observation o
      where o.nik_key = k.nik_key and o.data_year + 0 = :year and o.regency_code <> :regency
      offset 0
    ) o
    join warehouse.effect e
      on e.submission_id = o.submission_id and e.known_to = 'infinity'
    where exists (
      select from warehouse.effect other
      where other.data_year = :year
        and other.regency_code <> :regency
        and other.known_to = 'infinity'
    )
  ) found
  join reference.area a on a.area_code = found.regency_code
  group by found.sheet, found.row
)
select
  sheet, row, 2 as ordinal, 'NIK_GANDA_BERKAS' as code, :inFileSeverity as severity,
  jsonb_build_object('baris', row::text, 'baris_lain', first_row::text) as arguments
from in_file
where ordinal > 1
union all
select
  sheet, row, 3, 'NIK_GANDA_ANTARDAERAH', :acrossSeverity,
  jsonb_build_object('baris', row::text, 'kab_lain', regencies)
from elsewhere
