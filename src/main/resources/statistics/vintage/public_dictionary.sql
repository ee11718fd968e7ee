-- One row per table and column that everyone may read, with its meaning.
insert into mart_public.dictionary (relation, attribute, type, indonesian, english, additive)
select relation, attribute, type, indonesian, english, additive
from mart.dictionary
where schema = 'mart_public'
