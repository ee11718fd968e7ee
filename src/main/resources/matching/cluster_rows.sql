-- One row per loadable row of submission :submission, with the cluster it falls into.
-- A row with a NIK belongs to its NIK and business name; a row without one joins the only NIK that
-- carries its NIB, name and district, else the other rows without NIK that carry them; what has no
-- key repeats only its own whole content. So no cluster holds two NIKs.
create temporary table row_cluster on commit drop as
with
loadable as (
  select sheet, row, nik_key, nik_name_key, nib_name_key, content_key
  from staging.staged_row
  where submission_id = :submission and verdict = 'loadable'
),
nib_holder as (
  select
    nib_name_key,
    count(distinct nik_key) as niks,
    min(nik_name_key::text)::uuid as nik_name_key
  from loadable
  where nib_name_key is not null
  group by nib_name_key
),
clustered as (
  select
    l.*,
    case
      when l.nik_name_key is not null then l.nik_name_key
      when l.nik_key is not null or l.nib_name_key is null then l.content_key
      when n.niks = 1 then n.nik_name_key
      else l.nib_name_key
    end as cluster_key
  from loadable l
  left join nib_holder n on n.nib_name_key = l.nib_name_key
)
select
  sheet,
  row,
  nik_key,
  nik_name_key,
  nib_name_key,
  content_key,
  row_number() over in_file_order as ordinal,
  first_value(sheet) over in_file_order as first_sheet,
  first_value(row) over in_file_order as first_row,
  first_value(content_key) over in_file_order as first_content_key
from clustered
window in_file_order as (partition by cluster_key order by sheet, row)
