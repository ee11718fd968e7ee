-- One row per figure that the observation :submission, :sheet, :row counts in, and one that says why
-- where it counts in none.
with
seen as (
  select
    o.data_year, o.regency_code, i.business_id, b.business_id is not null as is_chosen, b.is_stock,
    b.district_code, b.class_reported, b.class_uu20, b.class_pp7, b.class_bps, b.workers,
    b.is_productive, b.is_food_producer, b.has_nib, b.halal_status, b.pirt_status,
    b.has_formal_finance, b.has_mentoring, b.market_reach,
    coalesce(b.owner_sex, 'unknown') as owner_sex,
    coalesce(b.kbli_section, 'unknown') as kbli_section,
    coalesce(b.kbli_division, 'unknown') as kbli_division,
    coalesce(b.sales_band, 'unknown') as sales_band,
    b.has_social_media, b.has_marketplace,
    string_to_array(b.export_countries, ',') as destinations,
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
select
  c.business_id as business,
  case when g.year = c.data_year then 'growth.stock' else 'growth.base' end as figure,
  g.year::integer,
  c.area_code,
  '' as part
from counted c
join mart.growth g on g.area_code = c.area_code and g.year in (c.data_year, c.data_year + 1)
union all
select c.business_id, 'size_class', z.year::integer, c.area_code, z.regime || '/' || z.size_class
from counted c
join mart.size_class z
  on z.area_code = c.area_code
  and z.year = c.data_year
  and z.size_class = coalesce(
    case z.regime
      when 'reported' then c.class_reported
      when 'uu20' then c.class_uu20
      when 'pp7' then c.class_pp7
      when 'bps' then c.class_bps
    end,
    'unknown')
union all
select
  c.business_id, 'workforce_share.workers', w.year::integer, c.area_code,
  w.numerator || '/' || c.workers
from counted c
join (select distinct year, area_code, numerator from mart.workforce_share) w
  on w.area_code = c.area_code
  and w.year = c.data_year
  and (w.numerator = 'all' or c.is_productive)
where c.workers is not null
union all
select
  c.business_id, 'programme_coverage.covered', p.year::integer, c.area_code,
  p.programme || '/' || p.denominator
from counted c
join mart.programme_coverage p
  on p.area_code = c.area_code
  and p.year = c.data_year
  and (p.denominator = 'all' or c.is_food_producer)
  and case p.programme
    when 'nib' then c.has_nib
    when 'halal' then c.halal_status = 'yes'
    when 'pirt' then c.pirt_status = 'yes'
    when 'formal_finance' then c.has_formal_finance
    when 'mentoring' then c.has_mentoring
  end
union all
select
  c.business_id, 'market_reach.businesses', m.year::integer, c.area_code,
  m.reach || '/' || m.destination
from counted c
join mart.market_reach m
  on m.area_code = c.area_code
  and m.year = c.data_year
  and case
    when m.destination <> 'all' then m.destination = any (c.destinations)
    when m.reach <> 'asean' then m.reach = coalesce(c.market_reach, 'unknown')
    else exists (
      select
      from mart.market_reach a
      where a.area_code = m.area_code
        and a.year = m.year
        and a.reach = 'asean'
        and a.destination = any (c.destinations)
    )
  end
union all
select
  c.business_id, 'ownership.businesses', w.year::integer, c.area_code,
  w.sex || '/' || w.kbli_section || '/' || w.size_class
from counted c
join mart.ownership w
  on w.area_code = c.area_code
  and w.year = c.data_year
  and w.sex = c.owner_sex
  and w.kbli_section in ('all', c.kbli_section)
  and w.size_class in ('all', coalesce(c.class_pp7, 'unknown'))
union all
select
  c.business_id, 'sector.businesses', s.year::integer, c.area_code,
  s.kbli_section || '/' || s.kbli_division
from counted c
join mart.sector s
  on s.area_code = c.area_code
  and s.year = c.data_year
  and s.kbli_section = c.kbli_section
  and s.kbli_division in ('all', c.kbli_division)
union all
select c.business_id, 'sales_band.businesses', s.year::integer, c.area_code, s.band
from counted c
join mart.sales_band s
  on s.area_code = c.area_code and s.year = c.data_year and s.band = c.sales_band
union all
select c.business_id, 'digital.covered', d.year::integer, c.area_code, d.channel
from counted c
join mart.digital d
  on d.area_code = c.area_code
  and d.year = c.data_year
  and case d.channel
    when 'social_media' then c.has_social_media
    when 'marketplace' then c.has_marketplace
    else c.has_social_media or c.has_marketplace
  end
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
