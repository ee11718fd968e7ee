-- One row per figure that differs between the newly computed tables and mart; years and areas that
-- appear or vanish count too. as_of and vintage are no figures.
select 'growth' as figure, year, area_code
from pg_temp.growth n
full join mart.growth o using (year, area_code)
where (
    n.stock, n.owners, n.base, n.growth_pct, n.like_for_like_pct, n.reported, n.expected, n.flag,
    n.reported_before)
  is distinct from (
    o.stock, o.owners, o.base, o.growth_pct, o.like_for_like_pct, o.reported, o.expected, o.flag,
    o.reported_before)
union all
select 'workforce_share', year, area_code
from pg_temp.workforce_share n
full join mart.workforce_share o using (year, area_code, numerator, series)
where (
    n.workers, n.businesses, n.workers_missing, n.workers_male, n.workers_female, n.workers_paid,
    n.workers_unpaid, n.denominator, n.reason, n.flag)
  is distinct from (
    o.workers, o.businesses, o.workers_missing, o.workers_male, o.workers_female, o.workers_paid,
    o.workers_unpaid, o.denominator, o.reason, o.flag)
union all
select 'size_class', year, area_code
from pg_temp.size_class n
full join mart.size_class o using (year, area_code, regime, size_class)
where n.businesses is distinct from o.businesses
union all
select 'growth_parts', year, area_code
from pg_temp.growth_parts n
full join mart.growth_parts o using (year, area_code)
where (
    n.base, n.moved_in, n.reactivated, n.unknown_founding, n.births, n.newly_found, n.moved_out,
    n.closed, n.lapsed, n.unconfirmed, n.unconfirmed_kept, n.reason)
  is distinct from (
    o.base, o.moved_in, o.reactivated, o.unknown_founding, o.births, o.newly_found, o.moved_out,
    o.closed, o.lapsed, o.unconfirmed, o.unconfirmed_kept, o.reason)
union all
select 'survival', year, area_code
from pg_temp.survival n
full join mart.survival o using (year, area_code, cohort)
where (n.born, n.survived, n.reason) is distinct from (o.born, o.survived, o.reason)
union all
select 'class_transition', year, area_code
from pg_temp.class_transition n
full join mart.class_transition o using (year, area_code, regime, from_class, to_class)
where n.businesses is distinct from o.businesses
union all
select 'programme_coverage', year, area_code
from pg_temp.programme_coverage n
full join mart.programme_coverage o using (year, area_code, programme, denominator)
where (n.covered, n.businesses, n.not_told) is distinct from (o.covered, o.businesses, o.not_told)
union all
select 'planning_indicator', year, area_code
from pg_temp.planning_indicator n
full join mart.planning_indicator o using (year, area_code, code)
where (n.numerator, n.denominator, n.told) is distinct from (o.numerator, o.denominator, o.told)
union all
select 'market_reach', year, area_code
from pg_temp.market_reach n
full join mart.market_reach o using (year, area_code, reach, destination)
where (n.businesses, n.told) is distinct from (o.businesses, o.told)
union all
select 'ownership', year, area_code
from pg_temp.ownership n
full join mart.ownership o using (year, area_code, sex, kbli_section, size_class)
where n.businesses is distinct from o.businesses
union all
select 'class_transition_by_sex', year, area_code
from pg_temp.class_transition_by_sex n
full join mart.class_transition_by_sex o using (year, area_code, sex, regime, from_class, to_class)
where n.businesses is distinct from o.businesses
union all
select 'workers_by_sex', year, area_code
from pg_temp.workers_by_sex n
full join mart.workers_by_sex o using (year, area_code, sex)
where (n.workers, n.businesses) is distinct from (o.workers, o.businesses)
union all
select 'sector', year, area_code
from pg_temp.sector n
full join mart.sector o using (year, area_code, kbli_section, kbli_division)
where (n.businesses, n.workers, n.workers_told, n.sales_idr, n.sales_told)
  is distinct from (o.businesses, o.workers, o.workers_told, o.sales_idr, o.sales_told)
union all
select 'sales_band', year, area_code
from pg_temp.sales_band n
full join mart.sales_band o using (year, area_code, band)
where (n.businesses, n.told) is distinct from (o.businesses, o.told)
union all
select 'digital', year, area_code
from pg_temp.digital n
full join mart.digital o using (year, area_code, channel)
where (n.covered, n.businesses, n.told) is distinct from (o.covered, o.businesses, o.told)
union all
select 'disability', year, area_code
from pg_temp.disability n
full join statistics.disability o using (year, area_code)
where (n.covered, n.businesses, n.told) is distinct from (o.covered, o.businesses, o.told)
union all
select 'relative_size', year, area_code
from pg_temp.relative_size n
full join mart.relative_size o using (year, area_code, indicator)
where (n.numerator, n.denominator, n.denominator_source, n.reason)
  is distinct from (o.numerator, o.denominator, o.denominator_source, o.reason)
