-- Rows :from to :to of a made-up register as staged rows of sheet :sheet of submission
-- :submission, those of regency :regency alone if one is named: owners of three words out of 1,728,
-- business names of two, some 130 districts of thirteen regencies, 1,500 villages. Every tenth row has
-- no NIK, every seventh no telephone. With :smudge rows come again under a slightly other spelling.
insert into staging.staged_row (
  submission_id, sheet, row, verdict, owner_name, nik, nik_class, phone, district_code, village_name,
  address, business_name, kbli, status, nik_key, content_key
)
select
  :submission, :sheet, n - :from + 2, 'loadable',
  w.owner || case when :smudge and n % 3 = 0 then ', S.Pd' else '' end,
  case when n % 10 <> 0 then w.nik end,
  case when n % 10 <> 0 then 'valid' else 'missing' end,
  case when n % 7 <> 0 then '+628' || (1000000000 + n * 7919 % 8999999999) end,
  w.district,
  case when :smudge then 'Ds. ' else 'Desa ' end || w.village,
  'Jl. ' || w.street || ' No. ' || n % 200,
  case when :smudge and n % 2 = 0 then 'Wrg. ' else 'Warung ' end || w.business,
  (array['47112', '47219', '56101', '10710', '96111', '13121'])[1 + n % 6],
  'active',
  case when n % 10 <> 0 then md5(w.nik)::uuid end,
  md5(:submission || '|' || n)::uuid
from generate_series(:from::bigint, :to::bigint) n
cross join lateral (
  select
    h.a || ' ' || h.b || ' ' || h.c as owner,
    h.d || ' ' || h.e as business,
    h.f as street,
    h.e as village,
    '62.' || lpad((1 + n % 13)::text, 2, '0') || '.' || lpad((1 + n / 13 % 10)::text, 2, '0')
      as district,
    '62' || lpad((1 + n % 13)::text, 2, '0') || lpad((1 + n / 13 % 10)::text, 2, '0')
      || lpad((1 + n % 28)::text, 2, '0') || lpad((1 + n / 28 % 12)::text, 2, '0')
      || lpad((50 + n / 336 % 50)::text, 2, '0') || lpad((1 + n / 16800 % 9999)::text, 4, '0')
      as nik
  from (
    select
      max(word) filter (where i = 1) as a, max(word) filter (where i = 2) as b,
      max(word) filter (where i = 3) as c, max(word) filter (where i = 4) as d,
      max(word) filter (where i = 5) as e, max(word) filter (where i = 6) as f
    from (
      select i,
        s[1 + v % 12] || s[1 + v / 12 % 12] || s[1 + v / 144 % 12] as word
      from generate_series(1, 6) i
      cross join lateral (
        select
          ('x' || substr(md5(n || '.' || i), 1, 7))::bit(28)::int as v,
          array['na', 'ri', 'su', 'ma', 'ha', 'di', 'ka', 'wa', 'ti', 'lu', 'ya', 'bo'] as s
      ) r
    ) words
  ) h
) w
where cast(:regency as text) is null or w.district like :regency || '.%'
