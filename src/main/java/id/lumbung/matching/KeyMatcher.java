package id.lumbung.matching;

import id.lumbung.reference.SqlModel;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Matches by equal keys alone, decided in sets: the same NIK with the same business name, or the
 * same NIB with the same name and district. Two different valid NIKs never meet.
 */
public final class KeyMatcher implements Matcher {
  private static final String NAME = "keys-1";

  private final JdbcClient db;

  /** Uses the connection of the caller's transaction. */
  public KeyMatcher(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void match(long submission, String regency, int year, UnaryOperator<String> severityOf) {
    forget(submission);
    run("cluster_rows", submission);
    db.sql("analyze row_cluster").update();
    run("record_duplicates", submission);
    db.sql(SqlModel.read("matching/report_duplicates.sql"))
        .param("submission", submission)
        .param("exactSeverity", severityOf.apply("DUPLIKAT_PERSIS"))
        .param("similarSeverity", severityOf.apply("DUPLIKAT_MIRIP"))
        .update();
    db.sql(SqlModel.read("matching/report_shared_nik.sql"))
        .param("submission", submission)
        .param("regency", regency)
        .param("year", year)
        .param("inFileSeverity", severityOf.apply("NIK_GANDA_BERKAS"))
        .param("acrossSeverity", severityOf.apply("NIK_GANDA_ANTARDAERAH"))
        .update();
    if (run("quarantine_by_findings", submission) > 0) {
      run("drop_quarantined", submission);
    }
    db.sql(SqlModel.read("matching/find_candidates.sql")).param("regency", regency).update();
    db.sql("analyze candidate").update();
    db.sql("set local enable_nestloop = off").update();
    run("assign_businesses", submission);
    db.sql("set local enable_nestloop = on").update();
    remember(submission);
  }

  private void forget(long submission) {
    db.sql("delete from staging.duplicate where submission_id = :submission")
        .param("submission", submission)
        .update();
    db.sql("delete from matching.assignment where submission_id = :submission")
        .param("submission", submission)
        .update();
    db.sql("delete from staging.finding where submission_id = :submission and origin = 'match'")
        .param("submission", submission)
        .update();
  }

  private int run(String model, long submission) {
    return db.sql(SqlModel.read("matching/" + model + ".sql"))
        .param("submission", submission)
        .update();
  }

  private void remember(long submission) {
    db.sql(
            """
            insert into matching.matched (submission_id, moment, matcher)
            select :submission, moment, :matcher from warehouse.last_moment
            on conflict (submission_id) do update
            set moment = excluded.moment, matcher = excluded.matcher
            """)
        .param("submission", submission)
        .param("matcher", NAME)
        .update();
  }
}
