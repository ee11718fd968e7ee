package id.lumbung.staging;

import id.lumbung.settings.SqlModel;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what people answer to warnings. */
public record FindingReasons(JdbcClient db) {
  /** Letters of a reason at most. */
  public static final int LONGEST = 1000;

  /** Keeps a reason; one given before stays. */
  public void give(
      long submission, String code, @Nullable String place, String reason, String actor) {
    db.sql(
            """
            insert into staging.finding_reason (submission_id, code, place, reason, given_by)
            values (:submission, :code, :place, :reason, :actor)
            """)
        .param("submission", submission)
        .param("code", code)
        .param("place", place)
        .param("reason", reason)
        .param("actor", actor)
        .update();
  }

  /**
   * Does not warn the businesses of a submission of the same again, as long as it says the same.
   *
   * @param cell of which one is meant; null for all warnings of the code
   */
  public void quiet(long submission, String code, @Nullable StagedFinding cell) {
    db.sql(SqlModel.read("staging/answer_warnings.sql"))
        .param("submission", submission)
        .param("code", code)
        .param("sheetName", cell == null ? null : cell.sheet(), Types.VARCHAR)
        .param("row", cell == null ? null : cell.row(), Types.INTEGER)
        .param("column", cell == null ? null : cell.column(), Types.INTEGER)
        .update();
  }

  /** The reasons that were given for findings of a submission, oldest first. */
  public List<FindingReason> of(long submission) {
    return db.sql(
            """
            select code, place, reason, given_by, given_at from staging.finding_reason
            where submission_id = :submission order by finding_reason_id
            """)
        .param("submission", submission)
        .query(
            (row, n) ->
                new FindingReason(
                    row.getString("code"),
                    row.getString("place"),
                    row.getString("reason"),
                    row.getString("given_by"),
                    row.getObject("given_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
