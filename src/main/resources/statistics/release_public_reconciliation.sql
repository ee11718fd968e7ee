-- One row per figure printed elsewhere and how it is read from other printed ones: nothing here comes from
-- the register.
select
  year, measure, size_class, printed, published_verdict as verdict, published_reading,
  published_formula, published_value, implied_low, implied_high, source
from mart.reconciliation
order by line
