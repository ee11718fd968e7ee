-- One row per indicator card.
select code, concept, formula, numerator, denominator, source, caveat, found_in
from mart.indicator
order by code
