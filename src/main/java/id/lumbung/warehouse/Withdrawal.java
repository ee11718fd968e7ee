package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a submission back: its effect ends, and what it had superseded counts again. Uses the
 * connection of the caller's transaction.
 */
public record Withdrawal(JdbcClient db, Moments moments) {
  /**
   * What a withdrawal changed.
   *
   * @param ended submissions that count no longer: the withdrawn one, and addenda that add to it
   * @param reopened submissions that count again
   */
  public record Outcome(List<Long> ended, List<Long> reopened) {
    /** Copies the lists. */
    public Outcome {
      ended = List.copyOf(ended);
      reopened = List.copyOf(reopened);
    }
  }

  /**
   * Withdraws a submission in effect. A full one takes the addenda that add to it along, and
   * reopens what it had superseded, unless that has been withdrawn itself.
   *
   * @return nothing changed where the submission does not count now
   */
  public Outcome withdraw(long submission, String reason, String actor) {
    OffsetDateTime moment = moments.next();
    List<Long> ended =
        db.sql(
                """
                update warehouse.effect
                set known_to = :moment, ended_by = :submission, end_reason = 'withdrawn: ' || :reason,
                  end_actor = :actor
                where known_to = 'infinity'
                  and (submission_id = :submission or base_submission_id = :submission)
                returning submission_id
                """)
            .param("moment", moment)
            .param("submission", submission)
            .param("reason", reason)
            .param("actor", actor)
            .query(Long.class)
            .list();
    return new Outcome(
        ended, ended.contains(submission) ? reopen(submission, moment, actor) : List.of());
  }

  private List<Long> reopen(long submission, OffsetDateTime moment, String actor) {
    return db.sql(SqlModel.read("warehouse/reopen.sql"))
        .param("moment", moment)
        .param("submission", submission)
        .param("actor", actor)
        .query(Long.class)
        .list();
  }
}
