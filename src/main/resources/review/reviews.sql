-- One row per proposal that waits for a person, those that move the figures most first: effect is
-- the number of data years in which both businesses count, so that one of them would count no more.
-- With :number only that one, decided or not.
select
  p.proposal_id as number,
  p.lower_business_id as business,
  p.higher_business_id as other_business,
  (
    select count(*)
    from mart.business_year one
    join mart.business_year other on other.year = one.year and other.is_stock
    where one.business_id = warehouse.current_business(p.lower_business_id)
      and other.business_id = warehouse.current_business(p.higher_business_id)
      and one.business_id <> other.business_id
      and one.is_stock
  ) as effect,
  p.weight,
  p.why,
  p.pair_business_id,
  p.state,
  p.decision,
  p.decided_by,
  p.reason,
  coalesce(p.postponed_until > now(), false) as is_postponed,
  p.submission_id,
  p.sheet,
  p.row
from matching.proposal p
where (
    p.proposal_id = :number
    or cast(:number as bigint) is null
      and p.state = 'waiting'
      and warehouse.current_business(p.lower_business_id)
        <> warehouse.current_business(p.higher_business_id)
  )
  and exists (select from warehouse.business b where b.business_id = p.lower_business_id)
  and exists (select from warehouse.business b where b.business_id = p.higher_business_id)
order by is_postponed, effect desc, p.weight desc, p.proposal_id
limit :limit
