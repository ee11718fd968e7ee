-- One row per cell of the province's class transitions: value, and whether it is secret: small, or
-- of a class whose count is kept back.
with
hidden_class as (
  select replace(h.figure, 'size_class ', '') as regime, h.year, h.part as size_class
  from statistics.hidden h
  where h.figure like 'size_class %' and h.area_code = '62'
),
hidden_parts as (
  select distinct h.year
  from statistics.hidden h
  where h.figure = 'growth_parts' and h.area_code = '62'
)
select
  'class_transition ' || t.regime as figure,
  t.year,
  t.area_code,
  t.from_class || '>' || t.to_class as part,
  t.businesses as value,
  t.businesses < 3
    or exists (
      select
      from hidden_class h
      where (t.regime <> 'law_change' and h.regime = t.regime and h.year = t.year and h.size_class in (t.to_class, '*'))
        or (t.regime <> 'law_change' and h.regime = t.regime and h.year = t.year - 1 and h.size_class in (t.from_class, '*'))
        or (t.regime = 'law_change' and h.year = t.year and h.regime = 'uu20' and h.size_class in (t.from_class, '*'))
        or (t.regime = 'law_change' and h.year = t.year and h.regime = 'pp7' and h.size_class in (t.to_class, '*'))
    )
    or (
      (t.from_class = 'new' or t.to_class in ('closed', 'not_counted'))
      and exists (select from hidden_parts h where h.year = t.year)
    ) as is_secret
from class_transition t
where t.area_level = 'province'
order by figure, t.year, part
