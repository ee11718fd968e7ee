-- One row per KBLI section of version :kbliVersion with its names.
select code, label_id, label_en
from mart.dim_kbli_section
where kbli_version = :kbliVersion
order by code
