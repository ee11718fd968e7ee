-- One row per variable of the register that the figures are made of.
select attribute, type, indonesian, english
from mart.dictionary
where schema = 'mart' and relation = 'business_year' and attribute <> ''
order by attribute
