package id.lumbung.review;

import id.lumbung.matching.Decision;
import id.lumbung.matching.MatchFields;
import id.lumbung.matching.Proposals;
import id.lumbung.matching.Proposals.Proposal;
import id.lumbung.review.PairEvidence.FieldEvidence;
import id.lumbung.review.PairEvidence.Place;
import id.lumbung.settings.Refused;
import id.lumbung.settings.SqlModel;
import id.lumbung.warehouse.Merges;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for a person's eye, why, and what becomes of it. */
public record Reviews(
    JdbcClient db, TransactionTemplate transaction, Proposals proposals, Merges merges) {
  /** What waits, the greatest effect on the figures first. */
  public List<Review> waiting(int limit) {
    return reviews(null, limit);
  }

  /**
   * One proposal, decided or not.
   *
   * @throws Refused if there is none of that number
   */
  public Review review(long number) {
    return reviews(number, 1).stream().findFirst().orElseThrow(() -> none(number));
  }

  private static Refused none(long number) {
    return new Refused("refused.no_proposal", Map.of("usulan", Long.toString(number)));
  }

  private List<Review> reviews(@Nullable Long number, int limit) {
    return db.sql(SqlModel.read("review/reviews.sql"))
        .param("number", number)
        .param("limit", limit)
        .query((row, n) -> review(row))
        .list();
  }

  private Review review(ResultSet row) throws SQLException {
    long other = row.getLong("pair_business_id");
    PairEvidence evidence =
        evidence(row.getLong("submission_id"), row.getInt("sheet"), row.getInt("row")).stream()
            .filter(pair -> pair.business() == other)
            .findFirst()
            .orElse(null);
    return new Review(
        row.getLong("number"),
        row.getLong("business"),
        row.getLong("other_business"),
        row.getLong("effect"),
        MatchFields.probability(row.getDouble("weight")),
        row.getString("why"),
        row.getString("state"),
        row.getString("decision"),
        row.getBoolean("is_postponed"),
        evidence);
  }

  /**
   * The pairs that decided something about a row, best first.
   *
   * @param sheet 1-based position
   * @param rowNumber 1-based
   */
  public List<PairEvidence> evidence(long submission, int sheet, int rowNumber) {
    return db.sql(SqlModel.read("review/pair_evidence.sql"))
        .param("submission", submission)
        .param("sheet", sheet)
        .param("row", rowNumber)
        .query(
            (row, n) ->
                new PairEvidence(
                    row.getLong("business_id"),
                    row.getString("verdict"),
                    row.getString("why"),
                    row.getDouble("weight"),
                    MatchFields.probability(row.getDouble("weight")),
                    row.getInt("model"),
                    new Place(submission, sheet, rowNumber),
                    new Place(
                        row.getLong("other_submission"),
                        row.getInt("other_sheet"),
                        row.getInt("other_row")),
                    fields(row)))
        .list();
  }

  private static List<FieldEvidence> fields(ResultSet row) throws SQLException {
    Object[] levels = array(row, "levels");
    Object[] weights = array(row, "weights");
    Object[] mine = array(row, "cells");
    Object[] theirs = array(row, "other_cells");
    List<FieldEvidence> fields = new ArrayList<>();
    for (int f = 0; f < levels.length; f++) {
      String name = MatchFields.name(f);
      fields.add(
          new FieldEvidence(
              name,
              MatchFields.level(f, ((Number) levels[f]).intValue()),
              ((Number) weights[f]).doubleValue(),
              f < mine.length ? MatchFields.shown(name, (String) mine[f]) : null,
              f < theirs.length ? MatchFields.shown(name, (String) theirs[f]) : null));
    }
    return fields;
  }

  private static Object[] array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? new Object[0] : (Object[]) array.getArray();
  }

  /**
   * The decision that a word stands for.
   *
   * @throws Refused if it stands for none
   */
  public static Decision decision(String word) {
    return Arrays.stream(Decision.values())
        .filter(decision -> decision.code().equals(word))
        .findAny()
        .orElseThrow(() -> new Refused("refused.no_such_decision", Map.of("keputusan", word)));
  }

  /**
   * Decides about a proposal. The figures have to follow.
   *
   * @throws Refused where there is none, it was decided, or the decision cannot be carried out
   */
  public void decide(long number, Decision decision, String reason, String actor) {
    transaction.executeWithoutResult(
        status -> {
          Proposal proposal = proposals.find(number).orElseThrow(() -> none(number));
          if (proposal.decision() != null) {
            throw new Refused("refused.decided_already", Map.of("usulan", Long.toString(number)));
          }
          carryOut(proposal, decision, reason, actor);
          proposals.decided(proposal, decision, reason, actor);
        });
  }

  private void carryOut(Proposal proposal, Decision decision, String reason, String actor) {
    if (decision == Decision.SAME) {
      long one = merges.current(proposal.lower());
      long other = merges.current(proposal.higher());
      if (proposals.areApart(one, other)) {
        throw new Refused(
            "refused.told_apart",
            Map.of("usaha", Long.toString(one), "lain", Long.toString(other)));
      }
      if (one != other) {
        long kept = merges.merge(one, other, reason, actor);
        long merged = Math.max(one, other);
        proposals.follow(merged, kept);
        proposals.merged(proposal.number(), merged);
      }
    } else if (decision == Decision.SAME_OWNER
        && !merges.shareOwner(proposal.lower(), proposal.higher(), reason, actor)) {
      throw new Refused("refused.two_owners", Map.of("usulan", Long.toString(proposal.number())));
    }
  }

  /**
   * Takes a decision back; the proposal waits again. Owners that were made one stay one.
   *
   * @throws Refused where nothing was decided, or a later merge stands on this one
   */
  public void undo(long number, String reason, String actor) {
    transaction.executeWithoutResult(
        status -> {
          Proposal proposal = proposals.find(number).orElseThrow(() -> none(number));
          String decision = proposal.decision();
          if (decision == null) {
            throw new Refused("refused.not_decided", Map.of("usulan", Long.toString(number)));
          }
          Long merged = proposal.merged();
          if (merged != null) {
            split(proposal, merged, reason, actor);
          }
          proposals.reopen(proposal);
        });
  }

  private void split(Proposal proposal, long merged, String reason, String actor) {
    Merges.Merge merge =
        merges
            .mergeOf(merged)
            .filter(found -> found.kept() == merges.current(found.kept()))
            .orElseThrow(
                () ->
                    new Refused(
                        "refused.later_merge", Map.of("usulan", Long.toString(proposal.number()))));
    proposals.takeBack(merges, merge, reason, actor);
  }

  /**
   * Another business of the owner.
   *
   * @param kbli activity code; null where none is told
   * @param firstYear first data year of which something is said
   * @param lastYear the last
   */
  public record Sibling(
      long business,
      @Nullable String name,
      @Nullable String kbli,
      @Nullable String district,
      int firstYear,
      int lastYear) {}

  /** Other businesses of the owners of the two that a proposal is about. */
  public List<Sibling> siblings(Review review) {
    return db.sql(SqlModel.read("review/siblings.sql"))
        .param("business", review.business())
        .param("other", review.otherBusiness())
        .query(Sibling.class)
        .list();
  }

  /** Numbers of what waits, in the order of {@link #waiting}. */
  public List<Long> queue() {
    return db.sql(SqlModel.read("review/reviews.sql"))
        .param("number", null)
        .param("limit", Integer.MAX_VALUE)
        .query((row, n) -> row.getLong("number"))
        .list();
  }

  /**
   * A decision that was taken.
   *
   * @param at when
   * @param by who
   */
  public record Decided(
      long number, String decision, String by, Instant at, @Nullable String reason) {}

  /** The last decisions, newest first. */
  public List<Decided> decided(int limit) {
    return db.sql(
            """
            select proposal_id, decision, decided_by, decided_at, reason from matching.proposal
            where state = 'decided'
            order by decided_at desc, proposal_id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Decided(
                    row.getLong("proposal_id"),
                    row.getString("decision"),
                    row.getString("decided_by"),
                    row.getTimestamp("decided_at").toInstant(),
                    row.getString("reason")))
        .list();
  }

  /** Whether any row was ever compared with others: without that nothing waiting means nothing. */
  public boolean hasSearched() {
    return db.sql("select exists (select from matching.assignment)").query(Boolean.class).single();
  }

  /** How many proposals wait. */
  public long count() {
    return Objects.requireNonNull(
        db.sql("select count(*) from matching.waiting_proposal").query(Long.class).single());
  }
}
