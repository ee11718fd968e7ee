-- One count per district and data year: affected businesses in the stock by their farthest
-- market, those that reach ASEAN, and those that reach each country.
-- needs: affected_year
with
selling as (
  select
    b.year,
    b.regency_code,
    b.district_code,
    coalesce(b.market_reach, 'unknown') as reach,
    b.export_countries,
    count(*) as businesses
  from affected_year b
  where b.is_stock
  group by b.year, b.regency_code, b.district_code, b.market_reach, b.export_countries
)
select
  s.year, s.regency_code, s.district_code, 'market', r.reach, r.destination, sum(s.businesses),
  sum(s.businesses)
from selling s
cross join lateral (
  select s.reach, 'all' as destination
  union all
  select 'international', country
  from regexp_split_to_table(s.export_countries, ',') country
  union all
  select 'asean', 'all'
  where string_to_array(s.export_countries, ',')
    && array['BN', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN']
  union all
  select 'asean', country
  from regexp_split_to_table(s.export_countries, ',') country
  where country in ('BN', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN')
) r
group by s.year, s.regency_code, s.district_code, r.reach, r.destination
