package id.lumbung.intake;

import id.lumbung.domain.Address;
import id.lumbung.intake.Submission.State;
import id.lumbung.settings.SqlModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submissions that may be judged again, and their register. What counts is sent again together with
 * all that counts of its regency and year, in the order in which it was loaded: the full one would
 * replace its addenda otherwise.
 */
public record Replays(
    JdbcClient db,
    TransactionTemplate transaction,
    SubmissionRegister register,
    Originals originals) {
  private static final String ANY = "";

  /**
   * Which are asked for.
   *
   * @param since data year from which on; null for all
   * @param regency Kemendagri code; null for all
   */
  public record Asked(@Nullable Integer since, @Nullable String regency) {
    /** As the audit keeps it. */
    public String toText() {
      return "replay"
          + (since == null ? "" : " since " + since)
          + (regency == null ? "" : " " + regency);
    }
  }

  /**
   * What counts, and what was refused and has not been followed by another; in the order of
   * loading.
   */
  public List<Submission> of(Asked asked) {
    return db.sql(SqlModel.read("intake/replayable.sql"))
        .param("fromYear", Objects.requireNonNullElse(asked.since(), 0))
        .param("regency", Objects.requireNonNullElse(asked.regency(), ANY))
        .query(register::read)
        .list();
  }

  /** Whether a submission of a place that could not be told was followed by one of that place. */
  public boolean isFollowed(long submission, Address told) {
    return db.sql(
            """
            select exists (
              select from intake.submission
              where submission_id > :submission and state <> 'known' and replay_of is null
                and regency_code = :regency and data_year = :year
                and (kind = 'full' or kind = :kind))
            """)
        .param("submission", submission)
        .param("regency", told.regency())
        .param("year", told.year())
        .param("kind", told.kind().code())
        .query(Boolean.class)
        .single();
  }

  /** Whether anything of a regency and year is under way. */
  public boolean isUnderWay(String regency, int year) {
    return db.sql(
            """
            select exists (
              select from intake.submission
              where regency_code = :regency and data_year = :year
                and state in ('queued', 'running'))
            """)
        .param("regency", regency)
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  /**
   * One that is to be judged again.
   *
   * @param told whose it is as its head says now; null where that was told before
   */
  public record Chosen(Submission submission, @Nullable Address told) {}

  /**
   * Registers copies in a sweep of their own, of those of the chosen ones alone that stand as they
   * did when they were chosen. What counts has the operator's word that it may load in place of
   * itself.
   *
   * @return the new submissions in the order of loading
   */
  public List<Submission> send(List<Chosen> chosen, String actor, String reason) {
    List<Claim> copies = new ArrayList<>();
    try {
      List<Submission> sent = transaction.execute(status -> send(chosen, copies, actor, reason));
      return sent == null ? List.of() : sent;
    } catch (RuntimeException e) {
      copies.forEach(copy -> Freezer.deleteQuietly(copy.frozen()));
      throw e;
    }
  }

  private List<Submission> send(
      List<Chosen> chosen, List<Claim> copies, String actor, String reason) {
    db.sql("lock table intake.registering in exclusive mode").update();
    List<Chosen> standing = standing(chosen);
    if (standing.isEmpty()) {
      return List.of();
    }
    long sweep = open(actor);
    List<Submission> sent = new ArrayList<>();
    for (Chosen one : standing) {
      Claim copy = originals.again(one.submission());
      copies.add(copy);
      sent.add(register(one, copy.key(), sweep, actor, reason));
    }
    return sent;
  }

  /** A sweep that takes nothing else. */
  private long open(String actor) {
    return db.sql(
            """
            insert into intake.sweep (actor, closed_at) values (:actor, clock_timestamp())
            returning sweep_id
            """)
        .param("actor", actor)
        .query(Long.class)
        .single();
  }

  /** Nothing of their regency and year is under way, and none that counts was left out. */
  private List<Chosen> standing(List<Chosen> chosen) {
    Map<Long, Chosen> byNumber = new HashMap<>();
    chosen.forEach(one -> byNumber.put(one.submission().id(), one));
    List<Submission> now = of(new Asked(null, null));
    Set<List<Object>> moved =
        now.stream()
            .filter(one -> one.state() == State.DONE && !byNumber.containsKey(one.id()))
            .map(Replays::place)
            .collect(Collectors.toSet());
    return now.stream()
        .filter(one -> one.state() == State.REFUSED || !moved.contains(place(one)))
        .filter(one -> one.regencyCode() == null || one.year() == null || !isUnderWay(one))
        .flatMap(one -> Stream.ofNullable(byNumber.get(one.id())))
        .toList();
  }

  private boolean isUnderWay(Submission one) {
    return isUnderWay(one.requireRegency(), one.requireYear());
  }

  private static List<Object> place(Submission one) {
    return List.of(one.requireRegency(), one.requireYear());
  }

  private Submission register(Chosen one, UUID key, long sweep, String actor, String reason) {
    @Nullable Address told = one.told();
    long number =
        db.sql(SqlModel.read("intake/register_again.sql"))
            .param("original", one.submission().id())
            .param("key", key)
            .param("regency", told == null ? null : told.regency())
            .param("year", told == null ? null : told.year())
            .param("kind", told == null ? null : told.kind().code())
            .param("parent", told == null ? null : told.parent())
            .param("sweep", sweep)
            .param("program", register.edition().program())
            .param("jobs", register.edition().jobs())
            .param("actor", actor)
            .param("reason", reason)
            .query(Long.class)
            .single();
    return register.get(number);
  }
}
