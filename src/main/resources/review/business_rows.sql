-- One row per row that speaks of business :business now, with what it says of each compared field in
-- the order of MatchFields. Rows with one number in says tell the same of all of them; the telephone
-- does not count, it may be a clerk's. The numbers begin with what was told for the first year.
with
told as (
  select
    i.regency_code, i.submission_id, i.sheet, i.row, o.data_year,
    exists (
      select from warehouse.effect e
      where e.submission_id = i.submission_id and e.known_to = 'infinity'
    ) as is_counted,
    array[o.nik, o.nib, o.phone, o.district_code, o.kbli, o.owner_name, o.business_name,
      o.village_name, o.address, o.founded_year::text, coalesce(o.product, o.activity)] as cells,
    concat_ws(
      chr(31),
      case
        when o.nik_class in ('valid', 'trunc15', 'badstruct') and o.nik ~ '^[0-9]{16}$' then o.nik
        else ''
      end,
      coalesce(btrim(o.nib), ''), o.district_code, coalesce(btrim(o.kbli), ''),
      coalesce(btrim(o.owner_name), ''), coalesce(btrim(o.business_name), ''),
      coalesce(btrim(o.village_name), ''), coalesce(btrim(o.address), ''),
      coalesce(o.founded_year::text, ''), coalesce(btrim(coalesce(o.product, o.activity)), '')
    ) as said,
    row_number() over (order by o.data_year, i.submission_id, i.sheet, i.row) as ordinal
  from warehouse.identity i
  join warehouse.observation o
    on o.regency_code = i.regency_code
    and o.submission_id = i.submission_id
    and o.sheet = i.sheet
    and o.row = i.row
  where i.business_id = :business and i.known_to = 'infinity'
),
ordered as (
  select t.*, min(t.ordinal) over (partition by t.said) as first_ordinal from told t
)
select
  regency_code, submission_id, sheet, row, data_year, is_counted, cells,
  dense_rank() over (order by first_ordinal) as says
from ordered
order by ordinal
