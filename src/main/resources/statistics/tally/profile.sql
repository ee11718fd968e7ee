-- One count per district and data year: businesses in the stock by sex of the owner, section and class,
-- by section and division with what they tell of workers and sales, by band of sales, by what they
-- tell of digital channels, and by what they tell of their owner's disability.
-- needs: profiled
with
told as (
  select
    b.year,
    b.regency_code,
    b.district_code,
    coalesce(b.owner_sex, 'unknown') as sex,
    coalesce(b.kbli_section, 'unknown') as section,
    coalesce(b.kbli_division, 'unknown') as division,
    coalesce(b.class_pp7, 'unknown') as size_class,
    coalesce(b.sales_band, 'unknown') as band,
    count(*) as businesses,
    count(b.workers) as telling_workers,
    sum(b.workers) as workers,
    count(b.sales_idr) as telling_sales,
    sum(b.sales_idr) as sales,
    count(*) filter (where b.has_social_media) as social,
    count(*) filter (where b.has_social_media is null) as social_not_told,
    count(*) filter (where b.has_marketplace) as marketplace,
    count(*) filter (where b.has_marketplace is null) as marketplace_not_told,
    count(*) filter (where b.has_social_media or b.has_marketplace) as any_channel,
    count(*) filter (where coalesce(b.has_social_media, b.has_marketplace) is null) as any_not_told,
    count(*) filter (where b.has_disability) as disability,
    count(*) filter (where b.has_disability is null) as disability_not_told
  from profiled b
  where b.is_stock
  group by
    b.year, b.regency_code, b.district_code, b.owner_sex, b.kbli_section, b.kbli_division,
    b.class_pp7, b.sales_band
)
select
  year, regency_code, district_code, 'owner_sex', sex, section || '/' || size_class,
  sum(businesses), sum(businesses)
from told
group by year, regency_code, district_code, sex, section, size_class
union all
select
  t.year, t.regency_code, t.district_code, m.measure, t.section, t.division, sum(m.value),
  sum(m.businesses)
from told t
cross join lateral (
  values
    ('sector.businesses', t.businesses, t.businesses),
    ('sector.workers', t.workers, t.telling_workers),
    ('sector.sales', t.sales, t.telling_sales)
) m (measure, value, businesses)
where m.businesses > 0
group by t.year, t.regency_code, t.district_code, m.measure, t.section, t.division
union all
select
  year, regency_code, district_code, 'sales_band', band, '', sum(businesses), sum(businesses)
from told
group by year, regency_code, district_code, band
union all
select
  t.year, t.regency_code, t.district_code, m.measure, m.a, m.b, sum(m.value), sum(m.value)
from told t
cross join lateral (
  values
    ('digital', 'social_media', 'yes', t.social),
    ('digital', 'social_media', 'not_told', t.social_not_told),
    ('digital', 'marketplace', 'yes', t.marketplace),
    ('digital', 'marketplace', 'not_told', t.marketplace_not_told),
    ('digital', 'any', 'yes', t.any_channel),
    ('digital', 'any', 'not_told', t.any_not_told),
    ('disability', '', 'yes', t.disability),
    ('disability', '', 'not_told', t.disability_not_told)
) m (measure, a, b, value)
where m.value > 0
group by t.year, t.regency_code, t.district_code, m.measure, m.a, m.b
