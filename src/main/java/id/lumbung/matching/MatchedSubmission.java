package id.lumbung.matching;

import id.lumbung.settings.SqlModel;
import id.lumbung.warehouse.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands a matched submission over to the register, and learns from it once it is loaded. Both in
 * the one transaction of the load. Uses the connection of the caller's transaction.
 */
public record MatchedSubmission(JdbcClient db, Moments moments) {
  /**
   * Fills the temporary relation {@code incoming}, which the register loads; once more in the same
   * transaction fills it anew.
   */
  public void gather(long submission) {
    db.sql("drop table if exists incoming").update();
    db.sql("set local enable_nestloop = off").update();
    run("gather_incoming", submission);
    db.sql("set local enable_nestloop = on").update();
    db.sql("analyze incoming").update();
  }

  /**
   * Keeps others from loading until this transaction ends.
   *
   * @throws StaleMatch if another submission was loaded since this one was matched
   */
  public void requireFresh(long submission) {
    moments.lock();
    boolean isFresh =
        db.sql(
                """
                select 1 from matching.matched m join warehouse.last_moment l on l.moment = m.moment
                where m.submission_id = :submission
                """)
            .param("submission", submission)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!isFresh) {
      throw new StaleMatch(submission);
    }
  }

  /** How many pairs of businesses wait for a person because of it, once it is loaded. */
  public long waitingProposals(long submission) {
    return db.sql(
            """
            select count(*) from matching.proposal p
            where p.submission_id = :submission and exists (
              select from matching.waiting_proposal w where w.proposal_id = p.proposal_id)
            """)
        .param("submission", submission)
        .query(Long.class)
        .single();
  }

  /**
   * Remembers under which descriptions its businesses are known now and how common its words are,
   * and forgets what only loading needed.
   */
  public void settle(long submission, String regency) {
    db.sql(SqlModel.read("matching/remember_profiles.sql"))
        .param("submission", submission)
        .param("regency", regency)
        .update();
    run("forget_keys", submission);
    run("count_words", submission);
  }

  private void run(String model, long submission) {
    db.sql(SqlModel.read("matching/" + model + ".sql")).param("submission", submission).update();
  }

  /** Another submission was loaded since this one was matched; it has to be matched again. */
  public static final class StaleMatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleMatch(long submission) {
      super("Submission " + submission + " was matched before another one was loaded");
    }
  }
}
