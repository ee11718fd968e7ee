-- One row per run of neighbouring rows of one sheet that share a fate other than being loaded. Of a
-- submission that was not loaded every data row is held back because of :held (refused, waiting).
with
codes as (
  select sheet, row, string_agg(distinct code, ', ' order by code) as codes
  from staging.finding
  where submission_id = :submission and severity = 'galat'
  group by sheet, row
),
fate as (
  select
    o.sheet,
    o.row,
    case when o.outcome = 'loaded' and :held::text is not null then 'quarantined' else o.outcome end
      as outcome,
    case
      when o.outcome = 'quarantined' then coalesce(c.codes, o.because)
      when o.outcome = 'loaded' then :held::text
      else o.because
    end as because,
    row_number() over (partition by o.sheet order by o.row) as position
  from staging.row_outcome o
  left join codes c on c.sheet = o.sheet and c.row = o.row
  where o.submission_id = :submission
),
island as (
  select
    *,
    position - row_number() over (
      partition by sheet, outcome, because order by row
    ) as island
  from fate
  where outcome <> 'loaded'
)
select
  coalesce(s.name, i.sheet::text) as sheet,
  min(i.row) as row,
  max(i.row) as to_row,
  i.outcome,
  i.because
from island i
left join staging.sheet s on s.submission_id = :submission and s.sheet = i.sheet
group by i.sheet, s.name, i.outcome, i.because, i.island
order by i.sheet, min(i.row)
