package id.lumbung.operations;

import id.lumbung.reference.SqlModel;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends executions whose process is dead, so that they can be restarted. Spring Batch leaves them
 * STARTED after a kill and UNKNOWN after a database restart, and refuses to restart either. Safe
 * because rows, restart position and step metadata commit together.
 */
final class Recovery {
  private final JdbcClient db;
  private final TransactionTemplate transaction;

  Recovery(JdbcClient db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /**
   * Sets steps and executions of dead nodes to FAILED with an end time, in one transaction.
   *
   * @param dead nodes proven dead
   * @return numbers of the runs ended
   */
  List<Long> recover(List<UUID> dead) {
    List<Long> ended =
        transaction.execute(
            status -> {
              List<Long> runs =
                  db.sql(SqlModel.read("operations/orphaned_runs.sql"))
                      .param("dead", dead.stream().map(UUID::toString).toArray(String[]::new))
                      .query(Long.class)
                      .list();
              if (!runs.isEmpty()) {
                Long[] ids = runs.toArray(Long[]::new);
                db.sql(SqlModel.read("operations/fail_steps.sql")).param("runs", ids).update();
                db.sql(SqlModel.read("operations/fail_runs.sql")).param("runs", ids).update();
                db.sql(SqlModel.read("operations/note_recovery.sql")).param("runs", ids).update();
              }
              return runs;
            });
    return ended == null ? List.of() : ended;
  }
}
