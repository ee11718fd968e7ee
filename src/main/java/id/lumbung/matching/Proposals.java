package id.lumbung.matching;

import id.lumbung.settings.SqlModel;
import id.lumbung.warehouse.Merges;
import java.time.Instant;
import java.util.List;
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
   * @param merged the business that the decision made an alias; null where it made none
   */
  public record Proposal(
      long number, long lower, long higher, @Nullable String decision, @Nullable Long merged) {}

  /** A proposal by its number. */
  public Optional<Proposal> find(long number) {
    return db.sql(
            """
            select proposal_id, lower_business_id, higher_business_id, decision, merged_business_id
            from matching.proposal where proposal_id = :number for update
            """)
        .param("number", number)
        .query(
            (row, n) ->
                new Proposal(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getObject(5, Long.class)))
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
      keepApart(proposal.lower(), proposal.higher(), reason, actor);
    }
  }

  /** Notes which business a decision made an alias. */
  public void merged(long number, long business) {
    db.sql("update matching.proposal set merged_business_id = :merged where proposal_id = :number")
        .param("merged", business)
        .param("number", number)
        .update();
  }

  /** Lets a decided proposal wait again, as if nothing had been decided. */
  public void reopen(Proposal proposal) {
    db.sql(
            """
            update matching.proposal
            set state = 'waiting', decision = null, decided_by = null, decided_at = null,
              merged_business_id = null
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
   * Takes a merge back. The descriptions that came with the merged business lead to it again, and
   * so do the observations that it drew to the business that stays: loaded since because a
   * description of it fitted.
   */
  public void takeBack(Merges merges, Merges.Merge merge, String reason, String actor) {
    db.sql("drop table if exists drawn").update();
    db.sql(SqlModel.read("matching/drawn.sql"))
        .param("merged", merge.merged())
        .param("kept", merge.kept())
        .param("since", merge.since())
        .update();
    merges.split(merge, reason, actor);
    db.sql(SqlModel.read("matching/return_profiles.sql"))
        .param("merged", merge.merged())
        .param("kept", merge.kept())
        .update();
    db.sql("update matching.profile set business_id = :merged where origin_business_id = :merged")
        .param("merged", merge.merged())
        .update();
  }

  /**
   * Lets the descriptions of the rows of the relation {@code parted}, and what waits because of
   * them, be of the business that has them now.
   *
   * @param business which had them
   */
  public void move(long business, long part) {
    for (String model : List.of("part_profiles", "part_proposals")) {
      db.sql(SqlModel.read("matching/" + model + ".sql"))
          .param("business", business)
          .param("part", part)
          .update();
    }
  }

  /**
   * Notes that a person parted two businesses, of one of which the relation {@code parted} holds
   * rows: they are two for good.
   *
   * @return number of the decision, by which it can be taken back
   */
  public long parted(long business, long part, String reason, String actor) {
    db.sql(
            """
            update matching.proposal
            set decision = 'different', decided_by = :actor, decided_at = now(), reason = :reason,
              merged_business_id = null
            where decision = 'same'
              and array[
                  warehouse.current_business(lower_business_id),
                  warehouse.current_business(higher_business_id)
                ] @> array[cast(:business as bigint), cast(:part as bigint)]
            """)
        .param("business", business)
        .param("part", part)
        .param("actor", actor)
        .param("reason", reason)
        .update();
    keepApart(business, part, reason, actor);
    return db.sql(SqlModel.read("matching/note_parted.sql"))
        .param("business", business)
        .param("part", part)
        .param("actor", actor)
        .param("reason", reason)
        .query(Long.class)
        .single();
  }

  /** Notes that two businesses are two for good; noting it again changes nothing. */
  public void keepApart(long one, long other, String reason, String actor) {
    db.sql(
            """
            insert into matching.apart
              (lower_business_id, higher_business_id, decided_by, decided_at, reason)
            values (:lower, :higher, :actor, now(), :reason)
            on conflict do nothing
            """)
        .param("lower", Math.min(one, other))
        .param("higher", Math.max(one, other))
        .param("actor", actor)
        .param("reason", reason)
        .update();
  }

  /** Whether a person told two businesses apart, whatever they were called then. */
  public boolean areApart(long one, long other) {
    return db.sql(
            """
            select exists (
              select from matching.apart
              where array[
                  warehouse.current_business(lower_business_id),
                  warehouse.current_business(higher_business_id)
                ] @> array[cast(:one as bigint), cast(:other as bigint)]
            )
            """)
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  /**
   * That a business was parted from another by a person.
   *
   * @param number of the decision
   */
  public record Parting(long number, long other, String by, Instant at) {}

  /** The last parting of a business that holds; nothing where it was never joined to one. */
  public Optional<Parting> parting(long business) {
    return db.sql(
            """
            select
              proposal_id, lower_business_id + higher_business_id - :business as other, decided_by,
              decided_at
            from matching.proposal p
            where :business in (lower_business_id, higher_business_id)
              and decision = 'different'
              and (
                why = 'parted'
                or exists (
                  select from warehouse.merge m
                  where m.merged_business_id = p.higher_business_id
                    and m.business_id = p.lower_business_id
                )
              )
            order by decided_at desc
            limit 1
            """)
        .param("business", business)
        .query(
            (row, n) ->
                new Parting(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
        .optional();
  }
}
