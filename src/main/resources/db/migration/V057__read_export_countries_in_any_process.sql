-- A subquery for each row keeps all that is read beside it in one process; a function does not.
create function statistics.country_codes(listed text) returns text
language sql immutable strict parallel safe
return (
  select string_agg(distinct case when country ~ '^[A-Z]{2}$' then country else 'ZZ' end, ',')
  from regexp_split_to_table(listed, '; ') country
  where country <> ''
);
comment on function statistics.country_codes is 'Kode negara tujuan ekspor sebuah laporan, masing-masing sekali, dipisah koma; ZZ: tidak dikenal | Codes of the export destinations of a report, each once, comma-separated; ZZ: not recognised';
