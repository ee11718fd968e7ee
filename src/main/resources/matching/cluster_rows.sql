-- One row per loadable row of submission :submission, with the cluster it falls into.
-- A row with a NIK belongs to its NIK and business name; a row without one joins the only NIK that
-- carries its NIB, name and district, else the other rows without NIK that carry them; what has no
-- key repeats only its own whole content. So no cluster holds two NIKs.
create temporary table row_cluster on commit drop as
with
loadable as (
  select
    sheet,
    row,
    nik_key,
    nik_name_key,
    nib_name_key,
    content_key,
    min(nik_key::text) over same_nib as lowest_nik,
    max(nik_key::text) over same_nib as highest_nik,
    min(nik_name_key::text) over same_nib as holder
  from staging.staged_row
  where submission_id = :submission and verdict = 'loadable'
  window same_nib as (partition by nib_name_key)
),
clustered as (
  select
    *,
    case
      when nik_name_key is not null then nik_name_key
      when nik_key is not null or nib_name_key is null then content_key
      when lowest_nik = highest_nik then holder::uuid
      else nib_name_key
    end as cluster_key
  from loadable
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
