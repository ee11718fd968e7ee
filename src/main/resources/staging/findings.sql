-- One finding per thing that is told about a submission: about the file first, then in file order.
-- What holds for a whole column in the same way (:whole) stands once, with how often it holds;
-- warnings that were answered stand nowhere.
with told as (
  select f.*,
    row_number() over same as nth,
    count(*) over (partition by f.code, f.sheet, f."column", f.arguments ->> 'kali') as times
  from staging.finding f
  where f.submission_id = :submission
    and not f.is_answered
    and f.code = any (:whole)
    and f.arguments ->> 'ragam' is null
  window same as (
    partition by f.code, f.sheet, f."column", f.arguments ->> 'kali' order by f.row, f.ordinal
  )
), kept as (
  select code, severity, sheet, row, "column", field, shown, origin, ordinal,
    case
      when times > 1
      then arguments || jsonb_build_object('ragam', 'banyak', 'banyak', times::text)
      else arguments
    end as arguments
  from told
  where nth = 1
  union all
  select code, severity, sheet, row, "column", field, shown, origin, ordinal, arguments
  from staging.finding
  where submission_id = :submission
    and not is_answered
    and (code <> all (:whole) or arguments ->> 'ragam' is not null)
)
select k.code, k.severity, coalesce(s.name, nullif(k.sheet, 0)::text) as sheet,
  nullif(k.row, 0) as row, k."column"::integer as "column", k.field, k.shown,
  case
    when o.name is null then k.arguments
    else k.arguments || jsonb_build_object('lembar_lain', o.name)
  end as arguments
from kept k
left join staging.sheet s on s.submission_id = :submission and s.sheet = k.sheet
left join staging.sheet o
  on o.submission_id = :submission and o.sheet::text = k.arguments ->> 'lembar_lain'
order by k.origin <> 'file', k.sheet, k.row, k.origin desc, k.ordinal
