-- Who has reported, by when, and how clean: the calendar's closing days, and what mart says with them.
create table reference.reporting_deadline (
  year smallint primary key,
  due_on date not null
);
comment on table reference.reporting_deadline is 'Hari tutup tahun data menurut jobs/calendar.yml | Closing days of data years after jobs/calendar.yml';
comment on column reference.reporting_deadline.year is 'Tahun data | Data year';
comment on column reference.reporting_deadline.due_on is 'Hari terakhir yang tepat waktu (waktu Jakarta) | Last day that is on time (Jakarta time)';
grant select on reference.reporting_deadline to lumbung_bi;

-- Rows still held back: those of full submissions and of additions of their own, less what addenda
-- that name their parent have mended since.
create or replace view mart.load_status as
select
  y.year,
  a.area_code,
  a.area_level,
  e.submission_id,
  e.kind,
  e.known_from as in_effect_since,
  coalesce(e.addenda, 0) as addenda,
  (
    select count(*)
    from mart.business_year b
    where b.year = y.year and b.regency_code = a.area_code
  ) as businesses,
  e.submission_id is not null as is_reported,
  g.completeness,
  g.flag,
  g.as_of,
  g.vintage,
  d.due_on,
  arrival.first_at as first_arrival_at,
  e.received_at,
  case
    when e.submission_id is not null then
      case
        when (e.received_at at time zone 'Asia/Jakarta')::date <= d.due_on then 'on_time'
        else 'late'
      end
    when arrival.waiting > 0 then 'waiting'
    when arrival.refused > 0 then 'refused'
    when (now() at time zone 'Asia/Jakarta')::date > d.due_on then 'missing'
    else 'not_due'
  end as status,
  coalesce(arrival.waiting, 0) as waiting,
  coalesce(arrival.refused, 0) as refused,
  coalesce(e.held_back, 0) as quarantined,
  case
    when e.submission_id is not null and e.held_back = 0 then
      (e.last_from at time zone 'Asia/Jakarta')::date
        - (arrival.first_at at time zone 'Asia/Jakarta')::date
  end as days_to_clean
from (
  select distinct year from mart.growth
  union
  select d.year from reference.reporting_deadline d
  where d.year >= (select min(year) from mart.growth)
    and d.year < extract(year from now() at time zone 'Asia/Jakarta')
) y
join reference.area a on a.area_level = 'regency'
left join reference.reporting_deadline d on d.year = y.year
left join mart.growth g on g.year = y.year and g.area_code = a.area_code
left join lateral (
  select
    max(e.submission_id) filter (where e.kind = 'full') as submission_id,
    max(e.kind) filter (where e.kind = 'full') as kind,
    min(e.known_from) filter (where e.kind = 'full') as known_from,
    count(*) filter (where e.kind = 'addendum') as addenda,
    max(e.known_from) as last_from,
    (
      select min(s.registered_at)
      from warehouse.effect f
      join intake.submission s on s.submission_id = f.submission_id
      where f.data_year = y.year and f.regency_code = a.area_code and f.kind = 'full'
        and s.withdrawn_at is null
    ) as received_at,
    greatest(
      0,
      sum(case when s.parent_submission_id is null then b.quarantined else -b.loaded end)
    )::bigint as held_back
  from warehouse.effect e
  join intake.submission s on s.submission_id = e.submission_id
  left join staging.balance b on b.submission_id = e.submission_id
  where e.data_year = y.year and e.regency_code = a.area_code and e.known_to = 'infinity'
) e on true
left join lateral (
  select
    min(s.registered_at) as first_at,
    count(*) filter (where s.state in ('queued', 'running', 'stopped', 'waiting')) as waiting,
    count(*) filter (where s.state = 'refused') as refused
  from intake.submission s
  where s.data_year = y.year and s.regency_code = a.area_code
) arrival on true;
comment on column mart.load_status.due_on is 'Hari terakhir yang tepat waktu | Last day that is on time';
comment on column mart.load_status.first_arrival_at is 'Berkas pertama diterima, ditolak atau tidak | First file arrived, refused or not';
comment on column mart.load_status.received_at is 'Kiriman lengkap pertama yang dimuat diterima | First full submission that was loaded arrived';
comment on column mart.load_status.status is 'on_time, late, waiting, refused, missing (lewat tenggat) atau not_due | on_time, late, waiting, refused, missing (past the deadline) or not_due';
comment on column mart.load_status.waiting is 'Kiriman yang sedang diproses atau menunggu keputusan | Submissions under way or waiting for a decision';
comment on column mart.load_status.refused is 'Kiriman yang ditolak seluruhnya | Submissions refused as a whole';
comment on column mart.load_status.quarantined is 'Baris yang masih ditahan | Rows still held back';
comment on column mart.load_status.days_to_clean is 'Hari dari berkas pertama sampai tidak ada lagi baris yang ditahan; kosong selama masih ada | Days from the first file until no row was held back any more; null while any is';
