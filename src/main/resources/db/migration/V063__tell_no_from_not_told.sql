-- Yes, no and not told are three states: whether there is a NIB, and whether training was received, is
-- read where the row is read, and a rate says why it is missing where regencies are.

alter table staging.staged_row add column has_nib boolean, add column has_mentoring boolean;
alter table warehouse.observation add column has_nib boolean, add column has_mentoring boolean;
update warehouse.observation
set
  has_nib = case when nib is not null then true end,
  has_mentoring = case
    when training is not null then training !~* '^(0|tidak|belum|tdk|blm|nihil|no)\M'
  end
where nib is not null or training is not null;

alter table mart.business_year
  alter column is_productive drop not null,
  alter column is_food_producer drop not null,
  alter column is_food_producer drop default,
  alter column has_nib drop not null,
  alter column has_mentoring drop not null,
  alter column has_mentoring drop default;
comment on column mart.business_year.is_productive is 'Sektor produktif (bukan perdagangan); kosong bila KBLI tidak dilaporkan | Productive sector (not trade); null where the KBLI is not reported';
comment on column mart.business_year.is_food_producer is 'Produsen makanan dan minuman (KBLI 10, 11, 56); kosong bila KBLI tidak dilaporkan | Producer of food and drink (KBLI 10, 11, 56); null where the KBLI is not reported';
comment on column mart.business_year.has_nib is 'Memiliki NIB; kosong bila tidak dilaporkan | Has a NIB; null where not reported';
comment on column mart.business_year.halal_status is 'Status sertifikat halal: yes, in_process, no; unknown: tidak dilaporkan | Halal certificate status: yes, in_process, no; unknown: not reported';
comment on column mart.business_year.pirt_status is 'Status P-IRT: yes, in_process, no; unknown: tidak dilaporkan | P-IRT status: yes, in_process, no; unknown: not reported';
comment on column mart.business_year.has_mentoring is 'Menerima pelatihan atau pembinaan; kosong bila tidak dilaporkan | Received training or mentoring; null where not reported';
comment on column mart.business_year.market_reach is 'Jangkauan pasar; kosong bila tidak dilaporkan | Market reach; null where not reported';

-- Growth: how many regencies the base has, and what like for like compares.
alter table mart.growth
  add column base_reported smallint not null default 0,
  add column like_for_like_regencies smallint not null default 0,
  add column like_for_like_stock bigint,
  add column like_for_like_base bigint;
alter table mart.growth
  alter column base_reported drop default,
  alter column like_for_like_regencies drop default;
alter table mart.growth_vintage
  add column base_reported smallint,
  add column like_for_like_regencies smallint,
  add column like_for_like_stock bigint,
  add column like_for_like_base bigint;
alter table mart.survival add column reason text;
alter table mart.programme_coverage
  add column told bigint not null default 0,
  add column share_of_told_pct numeric(12,4),
  add column reason text;
alter table mart.programme_coverage alter column told drop default;
alter table mart.market_reach
  add column told bigint not null default 0,
  add column reason text;
alter table mart.market_reach alter column told drop default;
alter table mart.planning_indicator
  add column told bigint,
  add column reason text;

do $$
declare
  relation text;
begin
  foreach relation in array array['growth', 'growth_vintage'] loop
    execute format('comment on column mart.%I.base_reported is %L', relation,
      'Kabupaten/kota yang melapor pada tahun dasar | Regencies that reported in the base year');
    execute format('comment on column mart.%I.like_for_like_regencies is %L', relation,
      'Kabupaten/kota yang melapor di kedua tahun | Regencies that reported in both years');
    execute format('comment on column mart.%I.like_for_like_stock is %L', relation,
      'Usaha aktif di kabupaten/kota yang melapor di kedua tahun | Active businesses in regencies that reported in both years');
    execute format('comment on column mart.%I.like_for_like_base is %L', relation,
      'Usaha aktif tahun dasar di kabupaten/kota yang melapor di kedua tahun | Active businesses of the base year in regencies that reported in both years');
    execute format('comment on column mart.%I.growth_pct is %L', relation,
      '(stock - base) / base x 100; kosong dengan alasannya bila tahun ini atau tahun dasar belum lengkap | (stock - base) / base x 100; null with the reason where the year or the base year lacks regencies');
    execute format('comment on column mart.%I.like_for_like_pct is %L', relation,
      '(like_for_like_stock - like_for_like_base) / like_for_like_base x 100 | (like_for_like_stock - like_for_like_base) / like_for_like_base x 100');
  end loop;
end
$$;

-- One list of reasons, the same wherever a figure may be null.
do $$
declare
  relation text;
begin
  foreach relation in array array[
    'growth', 'growth_vintage', 'growth_parts', 'survival', 'programme_coverage', 'market_reach',
    'planning_indicator', 'workforce_share'
  ] loop
    execute format('comment on column mart.%I.reason is %L', relation,
      'Mengapa angka kosong: no_submission, no_submission_in_base_year, base_incomplete dan year_incomplete (belum semua kabupaten/kota melapor), base_is_zero, not_told (tidak ada yang menjawab), denominator_unknown | '
      || 'Why a figure is null: no_submission, no_submission_in_base_year, base_incomplete and year_incomplete (not all regencies reported), base_is_zero, not_told (nobody told), denominator_unknown');
  end loop;
end
$$;
comment on column mart.growth_parts.birth_rate_pct is 'births / stock x 100 (Eurostat-OECD); kosong dengan alasannya bila tahun ini atau tahun dasar belum lengkap | births / stock x 100 (Eurostat-OECD); null with the reason where the year or the base year lacks regencies';
comment on column mart.growth_parts.death_rate_pct is 'deaths / stock x 100 (Eurostat-OECD); kosong seperti birth_rate_pct | deaths / stock x 100 (Eurostat-OECD); null as birth_rate_pct';
comment on column mart.growth_parts.churn_pct is 'birth_rate_pct + death_rate_pct; kosong seperti keduanya | birth_rate_pct + death_rate_pct; null as both';
comment on column mart.growth_parts.growth_without_newly_found_pct is '(stock - newly_found - base) / base x 100; kosong seperti birth_rate_pct | (stock - newly_found - base) / base x 100; null as birth_rate_pct';
comment on column mart.growth_parts.unknown_founding_pct is 'unknown_founding / entered x 100; kosong seperti birth_rate_pct | unknown_founding / entered x 100; null as birth_rate_pct';
comment on column mart.survival.survival_pct is 'survived / born x 100; kosong dengan alasannya bila tahun ini atau tahun lahir angkatan belum lengkap | survived / born x 100; null with the reason where the year or the year of the cohort lacks regencies';
comment on column mart.programme_coverage.covered is 'Usaha yang mengatakan memilikinya | Businesses that say they have it';
comment on column mart.programme_coverage.told is 'Usaha yang menjawab, ya atau tidak | Businesses that tell, yes or no';
comment on column mart.programme_coverage.not_told is 'Usaha tanpa keterangan; businesses = told + not_told | Businesses that do not tell; businesses = told + not_told';
comment on column mart.programme_coverage.share_pct is 'covered / businesses x 100; kosong bila tidak ada yang menjawab | covered / businesses x 100; null where nobody told';
comment on column mart.programme_coverage.share_of_told_pct is 'covered / told x 100; kosong bila tidak ada yang menjawab | covered / told x 100; null where nobody told';
comment on column mart.market_reach.told is 'Usaha yang menyebut jangkauannya | Businesses that tell their reach';
comment on column mart.market_reach.share_pct is 'businesses / stock x 100; kosong bila tidak ada yang menyebut jangkauannya | businesses / stock x 100; null where nobody told';
comment on column mart.planning_indicator.told is 'Usaha dalam penyebut yang menjawab; untuk informal_to_formal yang menjawab di kedua tahun | Businesses in the denominator that tell; for informal_to_formal those that tell in both years';
comment on column mart.planning_indicator.value is 'Persen, atau jumlah; kosong bila tidak ada yang menjawab | Percent, or a count; null where nobody told';
comment on column mart.workforce_share.workers is 'Tenaga kerja yang dilaporkan; kosong bila tidak ada usaha yang melaporkannya | Workers reported; null where no business reports them';
comment on column mart.workforce_share.workers_male is 'Tenaga kerja laki-laki yang dilaporkan; kosong bila tidak ada yang memisahnya | Male workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_female is 'Tenaga kerja perempuan yang dilaporkan; kosong bila tidak ada yang memisahnya | Female workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_paid is 'Tenaga kerja dibayar yang dilaporkan; kosong bila tidak ada yang memisahnya | Paid workers reported; null where no business tells them apart';
comment on column mart.workforce_share.workers_unpaid is 'Tenaga kerja tidak dibayar yang dilaporkan; kosong bila tidak ada yang memisahnya | Unpaid workers reported; null where no business tells them apart';
comment on column mart.workforce_share.share_pct is 'workers / denominator x 100; kosong dengan alasannya bila belum semua kabupaten/kota melapor atau tidak ada usaha yang melaporkan tenaga kerja | workers / denominator x 100; null with the reason where not all regencies reported or no business reports workers';

update mart.indicator
set caveat = 'Sebagian adalah cakupan: lihat newly_found. Kosong bila tahun dasar atau tahun ini belum lengkap; like_for_like_pct membandingkan kabupaten/kota yang melapor di kedua tahun | '
  || 'Part of it is coverage: see newly_found. Null where the base year or the year lacks regencies; like_for_like_pct compares regencies of both years'
where code = 'growth_pct';
update mart.indicator
set caveat = split_part(caveat, ' | ', 1) || '. Kosong bila tahun dasar atau tahun ini belum lengkap | '
  || split_part(caveat, ' | ', 2) || '. Null where the base year or the year lacks regencies'
where code in ('birth_rate_pct', 'death_rate_pct', 'survival_pct');
update mart.indicator
set caveat = split_part(caveat, ' | ', 1) || '. Kosong bila belum semua kabupaten/kota melapor | '
  || split_part(caveat, ' | ', 2) || '. Null where not all regencies reported'
where code = 'workforce_share_pct';
update mart.indicator
set caveat = split_part(caveat, ' | ', 1) || '. Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab, lihat told | '
  || split_part(caveat, ' | ', 2) || '. Those that do not tell stay in the denominator; null where nobody told, see told'
where code in ('02.10.005', '8.3.1(c)');
update mart.indicator
set caveat = 'Yang tidak menjawab tetap dalam penyebut; kosong bila tidak ada yang menjawab, lihat told | '
  || 'Those that do not tell stay in the denominator; null where nobody told, see told'
where code = '02.10.006';
update mart.indicator
set caveat = 'Hanya usaha yang ada di kedua tahun dan menjawab di keduanya; kosong bila tidak ada | '
  || 'Only businesses that are in both years and tell in both; null where there are none'
where code = 'informal_to_formal';

-- Figures mean something else now: they are computed again at once.
update statistics.computed_from set method = '', inputs = '';
