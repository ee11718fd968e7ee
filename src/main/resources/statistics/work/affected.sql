-- One row per business whose counts may differ between :last and :moment: touched ones, all others of
-- their owners then and now, so that distinct owners add up, and those that ever counted in a regency
-- that reports a data year more or less.
-- needs: identified, touched
with
reporting_otherwise as (
  select distinct regency_code
  from (
    select
      regency_code,
      bool_or(known_from <= :last and :last < known_to) as did,
      bool_or(known_from <= :moment and :moment < known_to) as does
    from warehouse.effect
    group by regency_code, data_year
  ) r
  where did <> does
)
select business_id
from touched
union
select business_id
from business_year
where owner_id in (select owner_id from identified)
  or regency_code in (select regency_code from reporting_otherwise)
