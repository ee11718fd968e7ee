-- Brings the sections of divisions to those of reference; a division that the product has no name for
-- gets that of its section.
insert into mart.dim_kbli_division as d (
  kbli_version, code, kbli_section, label_id, label_en, position
)
select
  k.kbli_version,
  k.division,
  k.section,
  k.name,
  k.name,
  row_number() over (partition by k.kbli_version order by k.division)
from reference.kbli_division k
on conflict (kbli_version, code) do update
set kbli_section = excluded.kbli_section
where d.kbli_section is distinct from excluded.kbli_section
