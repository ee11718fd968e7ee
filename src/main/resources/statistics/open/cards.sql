-- One row per indicator card, with all that is told of it.
select
  code, concept, formula, numerator, denominator, source, caveat, unit, measure, interpretation,
  building_variables, level, producer, licence, frequency
from mart.indicator
order by code
