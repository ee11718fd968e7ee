-- Beside a printed figure stands the warehouse's by the plain definition, whatever was printed; the
-- reading that reproduces the print stands apart. Size classes are those that were reported, throughout.
alter table mart.reconciliation
  add column plain_reading text,
  add column plain_value numeric,
  add column plain_formula text;
comment on column mart.reconciliation.plain_reading is 'Apa yang dihitung definisi biasa di gudang data, misalnya micro/reported (kelas menurut laporan); kosong bila tidak ada | What the plain definition counts in the warehouse, such as micro/reported (class as reported); null where there is none';
comment on column mart.reconciliation.plain_value is 'Angka gudang data menurut definisi biasa, apa pun yang tercetak; laju dan perubahan kosong bila tahunnya belum lengkap | The warehouse''s figure by the plain definition, whatever was printed; rates and changes are null where a year lacks regencies';
comment on column mart.reconciliation.plain_formula is 'Hitungannya | Its arithmetic';
comment on column mart.reconciliation.warehouse_reading is 'Cara baca gudang data yang menghasilkan angka tercetak, atau yang terdekat; kelas selalu menurut laporan | The warehouse''s reading that gives the printed figure, or the nearest; classes always as reported';
comment on column mart.reconciliation.published_reading is 'Cara baca angka tercetak lain yang menghasilkannya, atau yang terdekat; sisa dari total bukan bukti dan tidak dipakai | The reading of the other printed figures that gives it, or the nearest; what a total leaves proves nothing and is not used';

insert into mart.quality_code (code, severity, explanation) values
  ('printed_workers_below_units', 'warning', 'Tercetak terhadap tercetak: tenaga kerja kurang dari jumlah usaha (tenaga kerja per usaha di bawah 1). | Printed against printed: fewer workers than businesses (workers a business below 1).');

update statistics.computed_from set inputs = '';
