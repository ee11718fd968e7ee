-- One index finds a year of a business and all its years; two cost twice when figures are counted.

alter table mart.business_year drop constraint business_year_pkey;
drop index mart.business_year_by_business;
alter table mart.business_year add primary key (business_id, year);
