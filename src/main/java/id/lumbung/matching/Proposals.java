package id.lumbung.matching;

import id.lumbung.settings.SqlModel;
import id.lumbung.warehouse.Merges;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pairs of businesses that wait for a person's decision, and what was decided. Uses the connection
 * of the caller's transaction.
 */
public record Proposals(JdbcClient db) {
  private static final int POSTPONED_DAYS = 30;

  /**
   * Two businesses that may be one.
   *
   * @param lower the older id
   * @param decision what was decided; null while it waits
   */
  public record Proposal(long number, long lower, long higher, @Nullable String decision) {}

  /** A proposal by its number. */
  public Optional<Proposal> find(long number) {
    return db.sql(
            """
            select proposal_id, lower_business_id, higher_business_id, decision
            from matching.proposal where proposal_id = :number for update
            """)
        .param("number", number)
        .query(
            (row, n) ->
                new Proposal(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
        .optional();
  }

  /** Notes a decision; a postponed proposal waits on, behind the others for a month. */
  public void decided(Proposal proposal, Decision decision, String reason, String actor) {
    if (decision == Decision.LATER) {
      db.sql(
              """
              update matching.proposal
              set postponed_until = now() + make_interval(days => :days), reason = :reason
              where proposal_id = :number
              """)
          .param("days", POSTPONED_DAYS)
          .param("reason", reason)
          .param("number", proposal.number())
          .update();
      return;
    }
    db.sql(
            """
            update matching.proposal
            set state = 'decided', decision = :decision, decided_by = :actor, decided_at = now(),
              reason = :reason
            where proposal_id = :number
            """)
        .param("decision", decision.code())
        .param("actor", actor)
        .param("reason", reason)
        .param("number", proposal.number())
        .update();
    if (decision != Decision.SAME) {
      db.sql(
              """
              insert into matching.apart
                (lower_business_id, higher_business_id, decided_by, decided_at, reason)
              values (:lower, :higher, :actor, now(), :reason)
              on conflict do nothing
              """)
          .param("lower", proposal.lower())
          .param("higher", proposal.higher())
          .param("actor", actor)
          .param("reason", reason)
          .update();
    }
  }

  /** Lets a decided proposal wait again, as if nothing had been decided. */
  public void reopen(Proposal proposal) {
    db.sql(
            """
            update matching.proposal
            set state = 'waiting', decision = null, decided_by = null, decided_at = null
            where proposal_id = :number
            """)
        .param("number", proposal.number())
        .update();
    db.sql(
            """
            delete from matching.apart
            where lower_business_id = :lower and higher_business_id = :higher
            """)
        .param("lower", proposal.lower())
        .param("higher", proposal.higher())
        .update();
  }

  /** Lets the descriptions of a merged business lead to the one that stays. */
  public void follow(long merged, long kept) {
    db.sql("update matching.profile set business_id = :kept where business_id = :merged")
        .param("kept", kept)
        .param("merged", merged)
        .update();
  }

  /**
   * Fills the temporary relation {@code drawn} with the observations that a merge drew to the
   * business that stays: loaded since because a description of the other one fitted.
   */
  public void gatherDrawn(Merges.Merge merge) {
    db.sql(SqlModel.read("matching/drawn.sql"))
        .param("merged", merge.merged())
        .param("kept", merge.kept())
        .param("since", merge.since())
        .update();
  }

  /**
   * Lets the descriptions that came with a merged business lead to it again, and those of the
   * observations drawn.
   */
  public void comeBack(Merges.Merge merge) {
    db.sql(SqlModel.read("matching/return_profiles.sql"))
        .param("merged", merge.merged())
        .param("kept", merge.kept())
        .update();
    db.sql("update matching.profile set business_id = :merged where origin_business_id = :merged")
        .param("merged", merge.merged())
        .update();
  }
}
