package id.lumbung.pipeline;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs of the history that have reached their age. Uses the connection of the caller's transaction.
 */
public record ExpiredRuns(JdbcClient db) {
  private static final String EXECUTIONS =
      """
      select e.job_execution_id
      from batch.attempt a
      join batch.batch_job_execution e on e.job_instance_id = a.job_instance_id
        and e.job_execution_id between a.run and a.last_execution_id
      where a.run = any (:ids)
      """;

  private static final List<String> CHILDREN =
      List.of(
          """
          delete from batch.batch_step_execution_context
          where step_execution_id in (
            select step_execution_id from batch.batch_step_execution
            where job_execution_id = any (:ids))
          """,
          "delete from batch.batch_step_execution where job_execution_id = any (:ids)",
          "delete from batch.batch_job_execution_context where job_execution_id = any (:ids)",
          "delete from batch.batch_job_execution_params where job_execution_id = any (:ids)",
          "delete from batch.execution_note where job_execution_id = any (:ids)");

  /** How many there are. */
  public long count(Instant before) {
    return runs(before).length;
  }

  /** Deletes them, children before parents; the instances that have no run left go too. */
  public long delete(Instant before) {
    Long[] runs = runs(before);
    Long[] executions = ids(EXECUTIONS, runs);
    Long[] instances =
        ids(
            """
            select distinct job_instance_id from batch.batch_job_execution
            where job_execution_id = any (:ids)
            """,
            executions);
    CHILDREN.forEach(child -> delete(child, executions));
    delete("delete from batch.batch_job_execution where job_execution_id = any (:ids)", executions);
    delete(
        """
        delete from batch.batch_job_instance i
        where job_instance_id = any (:ids) and not exists (
          select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)
        """,
        instances);
    return runs.length;
  }

  private Long[] runs(Instant before) {
    return db.sql(SqlModel.read("pipeline/expired_runs.sql"))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private Long[] ids(String sql, Long[] ids) {
    return db.sql(sql).param("ids", ids).query(Long.class).list().toArray(Long[]::new);
  }

  private void delete(String sql, Long[] ids) {
    db.sql(sql).param("ids", ids).update();
  }
}
