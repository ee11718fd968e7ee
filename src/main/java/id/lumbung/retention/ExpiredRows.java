package id.lumbung.retention;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the database that have reached their age. What must stay is said by the statements. */
final class ExpiredRows {
  private final JdbcClient db;

  ExpiredRows(JdbcClient db) {
    this.db = db;
  }

  /** How many there are. */
  long count(Retained kind, Instant before) {
    return statement("select count(*) from (" + SqlModel.read(model(kind)) + ") old", before)
        .query(Long.class)
        .single();
  }

  /** Deletes them. */
  long delete(Retained kind, Instant before) {
    return switch (kind) {
      case STAGED_ROWS -> {
        statement(SqlModel.read("operations/delete_old_duplicates.sql"), before).update();
        yield deleteFrom("staging.staged_row", "submission_id, sheet, row", kind, before);
      }
      case FINDINGS ->
          deleteFrom("staging.finding", "submission_id, origin, sheet, row, ordinal", kind, before);
      case RUNS -> deleteRuns(before);
      case AUDIT -> {
        Long[] lines = ids(kind, before);
        delete("delete from accounts.audit_outcome where audit_id = any (:ids)", lines);
        yield delete("delete from accounts.audit where audit_id = any (:ids)", lines);
      }
      case ANSWERS, ORIGINALS -> throw new IllegalArgumentException(kind + " are files");
    };
  }

  private long deleteFrom(String table, String key, Retained kind, Instant before) {
    return statement(
            "delete from "
                + table
                + " where ("
                + key
                + ") in (select "
                + key
                + " from ("
                + SqlModel.read(model(kind))
                + ") old)",
            before)
        .update();
  }

  /** Submissions whose files of a kind may go, with the path of the original. */
  List<OldFile> files(Retained kind, Instant before) {
    return statement(SqlModel.read(model(kind)), before)
        .query((row, n) -> new OldFile(row.getLong("submission_id"), row.getString("archived_as")))
        .list();
  }

  /**
   * Files of one submission that may go.
   *
   * @param archivedAs the original's path under the archive; empty for answers
   */
  record OldFile(long submission, String archivedAs) {}

  void noteRemovedOriginal(long submission) {
    db.sql(
            """
            update intake.submission set original_removed_at = clock_timestamp()
            where submission_id = :submission
            """)
        .param("submission", submission)
        .update();
  }

  /** Children before parents; the instances that have no run left go too. */
  private long deleteRuns(Instant before) {
    Long[] runs = ids(Retained.RUNS, before);
    Long[] executions =
        db.sql(
                """
                select e.job_execution_id
                from batch.attempt a
                join batch.batch_job_execution e on e.job_instance_id = a.job_instance_id
                  and e.job_execution_id between a.run and a.last_execution_id
                where a.run = any (:ids)
                """)
            .param("ids", runs)
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    Long[] instances =
        db.sql(
                """
                select distinct job_instance_id from batch.batch_job_execution
                where job_execution_id = any (:ids)
                """)
            .param("ids", executions)
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    for (String child :
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
            "delete from batch.execution_note where job_execution_id = any (:ids)")) {
      delete(child, executions);
    }
    delete("delete from batch.batch_job_execution where job_execution_id = any (:ids)", executions);
    delete(
        """
        delete from batch.batch_job_instance i
        where job_instance_id = any (:ids) and not exists (
          select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)
        """,
        instances);
    statement(SqlModel.read("operations/delete_old_nodes.sql"), before).update();
    return runs.length;
  }

  private Long[] ids(Retained kind, Instant before) {
    return statement(SqlModel.read(model(kind)), before)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private long delete(String sql, Long[] ids) {
    return db.sql(sql).param("ids", ids).update();
  }

  private static String model(Retained kind) {
    return "operations/old_" + kind.code() + ".sql";
  }

  private JdbcClient.StatementSpec statement(String sql, Instant before) {
    return db.sql(sql).param("before", before.atOffset(ZoneOffset.UTC));
  }
}
