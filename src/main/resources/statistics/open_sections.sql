-- One row per KBLI section with its names.
select code, label_id, label_en
from mart.dim_kbli_section
order by code
