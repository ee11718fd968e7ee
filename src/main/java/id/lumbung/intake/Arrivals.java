package id.lumbung.intake;

import id.lumbung.intake.Submission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists arrivals for people; {@link SubmissionRegister} is for those who work on them. */
public record Arrivals(JdbcClient db, SubmissionRegister register) {
  private static final String MORE =
      """
      , actor, size_bytes, registered_at, answered_at, is_current, approved_by, approval_reason
      from intake.submission
      """;

  /** Null stands for any. */
  private static final String PLACE =
      """
      where (:regency::text is null or regency_code = :regency)
        and (:year::integer is null or data_year = :year)
      """;

  /**
   * Which arrivals are asked for.
   *
   * @param regency Kemendagri code; null for all, those without one too
   * @param year data year; null for all, those without one too
   * @param states where they stand; empty for wherever
   */
  public record Filter(@Nullable String regency, @Nullable Integer year, Set<State> states) {
    /** Copies the set. */
    public Filter {
      states = Set.copyOf(states);
    }
  }

  /**
   * Some of the arrivals asked for.
   *
   * @param arrivals newest first
   * @param total how many there are of those asked for
   * @param byState how many of the regency and year stand where, whatever states were asked for
   */
  public record Page(List<Arrival> arrivals, long total, Map<State, Long> byState) {
    /** Copies list and map. */
    public Page {
      arrivals = List.copyOf(arrivals);
      byState = Map.copyOf(byState);
    }
  }

  /** The arrival of a number, if there is one. */
  public Optional<Arrival> find(long submission) {
    return db.sql(
            "select " + SubmissionRegister.FIELDS + MORE + "where submission_id = :submission")
        .param("submission", submission)
        .query(this::read)
        .optional();
  }

  /** The number of the newest arrival; 0 before the first. */
  public long newest() {
    return db.sql("select coalesce(max(submission_id), 0) from intake.submission")
        .query(Long.class)
        .single();
  }

  /** The first arrival of some bytes after another arrival. */
  public Optional<Long> firstAfter(long number, String sha256) {
    return db.sql(
            """
            select submission_id from intake.submission
            where submission_id > :number and sha256 = :sha256
            order by submission_id limit 1
            """)
        .param("number", number)
        .param("sha256", sha256)
        .query(Long.class)
        .optional();
  }

  /** Some of the arrivals, newest first, {@code limit} of them after {@code skipped} others. */
  public Page page(Filter filter, int limit, long skipped) {
    List<Arrival> arrivals =
        db.sql(
                "select "
                    + SubmissionRegister.FIELDS
                    + MORE
                    + PLACE
                    + """
                      and (cardinality(:states::text[]) = 0 or state = any (:states))
                    order by submission_id desc
                    limit :limit offset :skipped
                    """)
            .param("regency", filter.regency())
            .param("year", filter.year())
            .param("states", filter.states().stream().map(State::code).toArray(String[]::new))
            .param("limit", limit)
            .param("skipped", skipped)
            .query(this::read)
            .list();
    Map<State, Long> byState = byState(filter);
    Collection<State> asked = filter.states().isEmpty() ? byState.keySet() : filter.states();
    long total = asked.stream().mapToLong(state -> byState.getOrDefault(state, 0L)).sum();
    return new Page(arrivals, total, byState);
  }

  private Map<State, Long> byState(Filter filter) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    db.sql("select state, count(*) as arrivals from intake.submission\n" + PLACE + "group by state")
        .param("regency", filter.regency())
        .param("year", filter.year())
        .query(
            row -> {
              counts.put(
                  State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                  row.getLong("arrivals"));
            });
    return counts;
  }

  private Arrival read(ResultSet row, int number) throws SQLException {
    String word = row.getString("approved_by");
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    @Nullable Instant answeredAt = answered == null ? null : answered.toInstant();
    return new Arrival(
        register.read(row, number),
        row.getString("actor"),
        row.getLong("size_bytes"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        answeredAt,
        row.getBoolean("is_current"),
        word == null ? null : new Arrival.Word(word, row.getString("approval_reason")));
  }
}
