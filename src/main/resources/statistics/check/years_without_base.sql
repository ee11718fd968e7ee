-- One row per published data year whose base is not the published stock of the year before.
select distinct g.year::integer
from statistics.in_force n
join statistics.published_row r
  on r.publication_id = n.publication_id and r.year = n.year and r.relation = 'growth'
cross join lateral jsonb_populate_record(null::mart_public.growth, r.data) g
left join statistics.in_force f on f.year = n.year - 1
left join statistics.published_row b
  on b.publication_id = f.publication_id and b.year = f.year and b.relation = 'growth'
  and b.data ->> 'area_code' = g.area_code
where g.base is not null
  and (f.year is null or g.base is distinct from (b.data ->> 'stock')::bigint)
