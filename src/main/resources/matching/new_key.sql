-- One row per blocking key of a new row: row_number is the row's place among those to match,
-- refinement parts a key that leads to too much, by_nik tells keys made from the NIK. Filled by COPY.
create temporary table new_key on commit drop as
select 0 as row_number, 0::bigint as key, 0 as refinement, false as by_nik
where false
