-- Adds the sections of KBLI versions that the product has no words for, under their names in reference.
insert into mart.dim_kbli_section (kbli_version, code, label_id, label_en, position)
select distinct on (k.kbli_version, k.section)
  k.kbli_version, k.section, k.name, k.name, ascii(k.section) - ascii('A') + 1
from reference.kbli_division k
order by k.kbli_version, k.section, k.division
on conflict do nothing
