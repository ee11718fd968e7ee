package id.lumbung.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a database must be the same, whatever happened on the way. */
final class Dump {
  private Dump() {}

  /**
   * The warehouse without surrogate keys and moments: each row with the first row of its business.
   */
  static List<String> of(JdbcClient db) {
    return db.sql(
            """
            with row as (
              select o.data_year, o.regency_code, o.sheet, o.row, o.status, o.owner_name,
                o.business_name, o.workers_total, i.business_id,
                concat_ws('/', o.data_year, o.regency_code, o.sheet, o.row) as place
              from warehouse.observation o
              join warehouse.identity i using (regency_code, submission_id, sheet, row)
              join warehouse.effect e
                on e.submission_id = o.submission_id and e.known_to = 'infinity'
              where i.known_to = 'infinity'
            )
            select concat_ws('|', place, status, owner_name, business_name, workers_total,
              min(place) over (partition by business_id))
            from row order by data_year, regency_code, sheet, row
            """)
        .query(String.class)
        .list();
  }

  /** Executions and steps that nobody would ever end. */
  static long wedged(JdbcClient db) {
    return db.sql(
            """
            select count(*) from (
              select status from batch.batch_job_execution
              union all
              select status from batch.batch_step_execution
            ) execution
            where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
            """)
        .query(Long.class)
        .single();
  }

  /** Whether every submission is loaded and answered and the figures stand on all of them. */
  static boolean isAllDone(JdbcClient db, int submissions) {
    return db.sql(
            """
            select (select count(*) from intake.submission
                where state = 'done' and answered_at is not null) = :count
              and not exists (select from intake.sweep where finished_at is null)
            """)
        .param("count", submissions)
        .query(Boolean.class)
        .single();
  }

  /** How submissions and sweeps stand, for the reader of a test that failed. */
  static String standing(JdbcClient db) {
    return db.sql(
            """
            select string_agg(line, '; ' order by line) from (
              select concat_ws(' ', 'submission', submission_id, state, 'attempts', attempts,
                'reached', reached, reason_code, 'retry', retry_at, 'answered', answered_at) as line
              from intake.submission
              union all
              select concat_ws(' ', 'sweep', sweep_id, 'closed', closed_at, 'finished', finished_at)
              from intake.sweep
              union all
              select concat_ws(' ', 'work', task_name, task_instance, 'due', execution_time,
                'held by', picked_by, 'version', version)
              from batch.work
            ) standing
            """)
        .query(String.class)
        .single();
  }
}
