package id.lumbung.staging;

import id.lumbung.settings.SqlModel;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Staged rows and findings of submissions that ended long ago. Uses the connection of the caller's
 * transaction.
 */
public record ExpiredStaging(JdbcClient db) {
  /**
   * Submissions whose rows may go.
   *
   * @param ended all of them
   * @param inEffect those that count: what they hold back stays
   */
  public record Ended(Collection<Long> ended, Collection<Long> inEffect) {}

  /** How many staged rows would go. */
  public long countRows(Ended submissions) {
    return count("expired_rows", submissions);
  }

  /** Deletes staged rows, and what is said of duplicates among them. */
  public long deleteRows(Ended submissions) {
    statement("delete from staging.duplicate where submission_id = any (:ended)", submissions)
        .update();
    return statement(
            """
            delete from staging.staged_row
            where (submission_id, sheet, row) in (select submission_id, sheet, row from (%s) old)
            """
                .formatted(model("expired_rows")),
            submissions)
        .update();
  }

  /** How many findings would go. */
  public long countFindings(Ended submissions) {
    return count("expired_findings", submissions);
  }

  /** Deletes findings, and what was answered to those of which none is left. */
  public long deleteFindings(Ended submissions) {
    long deleted =
        statement(
                """
            delete from staging.finding
            where (submission_id, origin, sheet, row, ordinal) in (
              select submission_id, origin, sheet, row, ordinal from (%s) old)
            """
                    .formatted(model("expired_findings")),
                submissions)
            .update();
    db.sql(
            """
            delete from staging.finding_reason r
            where submission_id = any (:ended) and not exists (
              select from staging.finding f
              where f.submission_id = r.submission_id and f.code = r.code)
            """)
        .param("ended", submissions.ended().toArray(Long[]::new))
        .update();
    return deleted;
  }

  private long count(String model, Ended submissions) {
    return statement("select count(*) from (" + model(model) + ") old", submissions)
        .query(Long.class)
        .single();
  }

  private static String model(String name) {
    return SqlModel.read("staging/" + name + ".sql");
  }

  private JdbcClient.StatementSpec statement(String sql, Ended submissions) {
    return db.sql(sql)
        .param("ended", submissions.ended().toArray(Long[]::new))
        .param("inEffect", submissions.inEffect().toArray(Long[]::new));
  }
}
