-- One row per figure that the observation :submission, :sheet, :row counts in, and one that says why
-- where it counts in none.
with
seen as (
  select
    o.data_year, o.regency_code, i.business_id, b.business_id is not null as is_chosen, b.is_stock,
    b.district_code, b.class_reported, b.class_uu20, b.class_pp7, b.class_bps, b.workers,
    o.status,
    exists (
      select
      from warehouse.effect e
      where e.submission_id = o.submission_id and e.known_to = 'infinity'
    ) as is_in_effect
  from warehouse.observation o
  left join warehouse.identity i
    on i.regency_code = o.regency_code
    and i.submission_id = o.submission_id
    and i.sheet = o.sheet
    and i.row = o.row
    and i.known_to = 'infinity'
  left join mart.business_year b
    on b.submission_id = o.submission_id and b.sheet = o.sheet and b.row = o.row
    and b.year = o.data_year and b.business_id = i.business_id
  where o.submission_id = :submission and o.sheet = :sheet and o.row = :row
),
counted as (
  select s.*, a.area_code
  from seen s
  cross join lateral (
    values (left(s.regency_code, 2)), (s.regency_code), (s.district_code)
  ) a (area_code)
  where s.is_chosen and s.is_stock
)
select c.business_id as business, f.figure, f.year::integer, c.area_code, f.part
from counted c
cross join lateral (
  values
    ('growth.stock', c.data_year, ''),
    ('growth.base', c.data_year + 1, ''),
    ('size_class', c.data_year, 'reported/' || coalesce(c.class_reported, 'unknown')),
    ('size_class', c.data_year, 'uu20/' || coalesce(c.class_uu20, 'unknown')),
    ('size_class', c.data_year, 'pp7/' || coalesce(c.class_pp7, 'unknown')),
    ('size_class', c.data_year, 'bps/' || coalesce(c.class_bps, 'unknown')),
    (case when c.workers is not null then 'workforce_share.workers' end, c.data_year, c.workers::text)
) f (figure, year, part)
where f.figure is not null
union all
select
  s.business_id, 'none', s.data_year::integer, s.regency_code,
  case
    when not s.is_in_effect then 'submission_not_in_effect'
    when not s.is_chosen then 'another_report_counts'
    else 'status_' || s.status
  end
from seen s
where not (s.is_in_effect and s.is_chosen and s.is_stock)
order by year, figure, area_code, part
