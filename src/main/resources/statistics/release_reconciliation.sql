-- One row per figure printed elsewhere and its verdict.
select
  year, measure, size_class, printed, verdict, published_reading, published_formula, published_value,
  warehouse_reading, warehouse_value, implied_low, implied_high, source
from mart.reconciliation
order by line
