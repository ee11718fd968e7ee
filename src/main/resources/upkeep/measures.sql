-- One row per measure and label: what the database knows of the work done on all nodes. Steps have
-- their number in times and their seconds in amount.
select 'rows' as measure, o.outcome as label, 0::bigint as times, sum(o.amount)::double precision as amount
from staging.balance b
cross join lateral (
  values
    ('loaded', b.loaded), ('quarantined', b.quarantined), ('duplicate', b.duplicate),
    ('not_data', b.not_data)
) o (outcome, amount)
group by o.outcome
union all
select 'submissions', s.state, 0, count(*)
from intake.submission s
group by s.state
union all
select 'step', e.step_name, count(*) filter (where e.status <> 'STOPPED'), sum(extract(epoch from e.end_time - e.start_time))
from batch.batch_step_execution e
where e.end_time is not null and e.start_time is not null
group by e.step_name
union all
select 'failures', i.job_name, 0, count(*)
from batch.batch_job_execution e
join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
where e.status = 'FAILED'
group by i.job_name
union all
select 'retries', i.job_name, 0, count(*) - count(distinct a.job_instance_id)
from batch.attempt a
join batch.batch_job_instance i on i.job_instance_id = a.job_instance_id
group by i.job_name
union all
select 'overdue', '', 0, count(*)
from mart.load_status l
where l.status = 'missing'
