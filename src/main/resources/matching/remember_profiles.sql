-- One description per loaded row that says something its business is not known under yet, with its
-- blocking keys, in the order of their index: at random each would need another page of it. What
-- fits a description that a person made one with others is of the business that that one was of.
with
added as (
  insert into matching.profile (
    business_id, origin_business_id, description, regency_code, submission_id, sheet, row,
    nik, nib, phone, district_code, kbli, owner_name, business_name, village, address,
    founded_year, trade
  )
  select
    i.business_id, coalesce(merged.origin_business_id, i.business_id), i.description, :regency, s.submission_id, s.sheet, s.row,
    case
      when s.nik_class in ('valid', 'trunc15', 'badstruct') and s.nik ~ '^[0-9]{16}$' then s.nik
    end,
    s.nib, s.phone, s.district_code, s.kbli, s.owner_name, s.business_name, s.village_name, s.address,
    s.founded_year, coalesce(s.product, s.activity)
  from incoming i
  join staging.staged_row s
    on s.submission_id = :submission and s.sheet = i.sheet and s.row = i.row
  left join lateral (
    select d.origin_business_id
    from matching.pair p
    join matching.profile d on d.profile_id = p.profile_id and d.business_id = i.business_id
    where p.submission_id = :submission
      and p.sheet = i.sheet
      and p.row = i.row
      and p.verdict = 'same'
      and exists (
        select from warehouse.merge m
        where m.business_id = i.business_id and m.known_to = 'infinity'
      )
    order by p.weight desc
    limit 1
  ) merged on true
  order by i.sheet, i.row
  on conflict (origin_business_id, description) do nothing
  returning profile_id, sheet, row
)
insert into matching.block_key (key, refinement, profile_id, signature)
select k.key, k.refinement, a.profile_id, i.signature
from added a
join incoming i on i.sheet = a.sheet and i.row = a.row
cross join lateral unnest(i.keys, i.refinements) as k (key, refinement)
order by k.key
