-- One row per submission of a data year from :fromYear on, of the regency :regency or of any where that
-- is empty, that may be judged again: those that count, and those that were refused and followed by
-- nothing that came in their place. In the order of loading. Of one whose year or regency is unknown
-- only the question for all regencies and years tells.
select s.*
from intake.submission s
where (:fromYear = 0 or s.data_year >= :fromYear)
  and (:regency = '' or s.regency_code = :regency)
  and (
    s.state = 'done' and s.is_current
    or s.state = 'refused'
      and s.archived_as is not null
      and s.original_removed_at is null
      and s.reason_code not in ('BERKAS_BERBAHAYA', 'BERKAS_HILANG')
      and not exists (
        select from intake.submission later
        where later.submission_id > s.submission_id
          and later.state <> 'known'
          and (
            later.sha256 = s.sha256
            or later.replay_of is null
              and later.regency_code = s.regency_code
              and later.data_year = s.data_year
              and (later.kind = 'full' or later.kind is not distinct from s.kind)
          )
      )
  )
order by s.data_year, s.regency_code, s.kind <> 'full', s.sweep_id,
  case when s.replay_of is null then coalesce(s.changed_at, '-infinity') end,
  case when s.replay_of is null then s.sha256 end,
  s.submission_id
