package id.lumbung.intake;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Scope;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.Submission.State;
import id.lumbung.settings.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every arrival, numbered, with what is known of it and where it stands. Works in transactions of
 * its own unless the caller has one.
 */
public record SubmissionRegister(
    JdbcClient db, TransactionTemplate transaction, JsonMapper json, Edition edition) {
  /** What {@link #read} reads. */
  static final String FIELDS =
      """
      submission_id, claim_key, file_name, sha256, regency_code, data_year, kind,
      scope, parent_submission_id, workers_include_owner, kbli_version, state, reason_code,
      reason_arguments, same_as, approved_at, withdrawn_at, attempts, reached, waited_seconds,
      replay_of, archived_as
      """;

  private static final String COLUMNS = "select " + FIELDS + " from intake.submission\n";
  private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

  /**
   * What the head of a workbook told.
   *
   * @param changed when the workbook says it was last changed; null where it does not say
   * @param refusal why nothing of it may be loaded; null where it may
   */
  public record Told(
      @Nullable String regencyCode,
      @Nullable Integer year,
      @Nullable SubmissionKind kind,
      @Nullable Long parent,
      @Nullable String workersIncludeOwner,
      Scope scope,
      @Nullable String kbliVersion,
      @Nullable Instant changed,
      @Nullable Refusal refusal) {

    /** Nothing could be told but the reason. */
    public static Told refused(Refusal refusal) {
      return new Told(null, null, null, null, null, Scope.UNSAID, null, null, refusal);
    }
  }

  /**
   * Gives an arrival its row and number. The same bytes in effect or under way make it known.
   *
   * @return nothing where another process has registered the same claim
   */
  public Optional<Submission> register(Claim claim, Told told, String actor) {
    return transaction.execute(
        status -> {
          db.sql("lock table intake.registering in exclusive mode").update();
          Optional<Long> same = current(claim.sha256());
          State state =
              same.isPresent()
                  ? State.KNOWN
                  : told.refusal() == null ? State.QUEUED : State.REFUSED;
          Refusal reason = same.isPresent() ? null : told.refusal();
          return insert(claim, told, state, reason, same.orElse(null), actor).map(this::get);
        });
  }

  private Optional<Long> insert(
      Claim claim,
      Told told,
      State state,
      @Nullable Refusal reason,
      @Nullable Long sameAs,
      String actor) {
    return db.sql(
            """
            insert into intake.submission (claim_key, file_name, sha256, size_bytes, actor,
              regency_code, data_year, kind, parent_submission_id, workers_include_owner, scope,
              kbli_version, changed_at, state, reason_code, reason_arguments, same_as, is_current,
              sweep_id, program_version, jobs_sha256, waited_seconds)
            values (:key, :file, :sha, :size, :actor, :regency, :year, :kind, :parent, :owner,
              :scope, :kbli, :changed, :state, :reason, :arguments::jsonb, :same, :current,
              :sweep, :program, :jobs, :waited)
            on conflict (claim_key) do nothing
            returning submission_id
            """)
        .param("key", claim.key())
        .param("file", claim.fileName())
        .param("sha", claim.sha256())
        .param("size", claim.sizeBytes())
        .param("actor", actor)
        .param("regency", told.regencyCode())
        .param("year", told.year())
        .param("kind", told.kind() == null ? null : told.kind().code())
        .param("parent", told.parent())
        .param("owner", told.workersIncludeOwner())
        .param("scope", told.scope().code())
        .param("kbli", told.kbliVersion())
        .param("changed", told.changed() == null ? null : Timestamp.from(told.changed()))
        .param("state", state.code())
        .param("reason", reason == null ? null : reason.code())
        .param("arguments", json.writeValueAsString(reason == null ? Map.of() : reason.arguments()))
        .param("same", sameAs)
        .param("current", state == State.QUEUED)
        .param("sweep", Sweeps.join(db, actor))
        .param("program", edition.program())
        .param("jobs", edition.jobs())
        .param("waited", claim.waited() == null ? null : claim.waited().toSeconds())
        .query(Long.class)
        .optional();
  }

  /** The submission in effect or under way that has these bytes. */
  public Optional<Long> current(@Nullable String sha256) {
    return db.sql(
            """
            select submission_id from intake.submission
            where sha256 = :sha and is_current
            order by submission_id desc limit 1
            """)
        .param("sha", sha256)
        .query(Long.class)
        .optional();
  }

  /**
   * The submission of a number.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Submission get(long id) {
    return find(id).orElseThrow();
  }

  /** The submission of a number, if there is one. */
  public Optional<Submission> find(long id) {
    return db.sql(COLUMNS + "where submission_id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** Whether one arrived after another, and not longer after it than that. */
  boolean haveArrivedWithin(long earlier, long later, Duration within) {
    return db.sql(
            """
            select l.registered_at between e.registered_at
              and e.registered_at + make_interval(secs => :within)
            from intake.submission e, intake.submission l
            where e.submission_id = :earlier and l.submission_id = :later
            """)
        .param("within", within.toMillis() / 1000.0)
        .param("earlier", earlier)
        .param("later", later)
        .query(Boolean.class)
        .single();
  }

  /** How many are under way or lack their answer. */
  public int countUnderWay() {
    return db.sql(
            """
            select count(*) from intake.submission
            where state in ('queued', 'running')
              or state in ('refused', 'done') and answered_at is null
            """)
        .query(Integer.class)
        .single();
  }

  /** The submissions of sweeps and further ones, oldest first. */
  public List<Submission> ofSweeps(Collection<Long> sweeps, Collection<Long> further) {
    return db.sql(
            COLUMNS
                + """
                where sweep_id = any (:sweeps) or submission_id = any (:further)
                order by submission_id
                """)
        .param("sweeps", sweeps.toArray(Long[]::new))
        .param("further", further.toArray(Long[]::new))
        .query(this::read)
        .list();
  }

  /** The sweeps that submissions belong to. */
  public Set<Long> sweepsOf(Collection<Long> submissions) {
    return new HashSet<>(
        db.sql(
                """
                select distinct sweep_id from intake.submission
                where submission_id = any (:ids) and sweep_id is not null
                """)
            .param("ids", submissions.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Those of some submissions whose answers wait until their folder can be written. */
  public List<Long> answersHeld(Collection<Long> submissions) {
    return db.sql(
            """
            select submission_id from intake.submission
            where is_answer_held and submission_id = any (:ids)
            order by submission_id
            """)
        .param("ids", submissions.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** Where in the archive another submission with the same bytes lies. */
  public List<String> archivedBytes(@Nullable String sha256) {
    return db.sql(
            """
            select archived_as from intake.submission
            where sha256 = :sha and archived_as is not null
            order by submission_id desc
            """)
        .param("sha", sha256)
        .query(String.class)
        .list();
  }

  /** Known bytes whose sender has no answer although it is a while ago. */
  public List<Submission> knownWithoutAnswer() {
    return db.sql(
            COLUMNS
                + """
                where state = 'known' and answered_at is null
                  and registered_at < clock_timestamp() - interval '1 minute'
                """)
        .query(this::read)
        .list();
  }

  /** Those of some claims that have their row. */
  public Set<UUID> registered(Set<UUID> claims) {
    return new HashSet<>(
        db.sql("select claim_key from intake.submission where claim_key = any (:claims)")
            .param("claims", claims.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** The submission of a row that has {@link #FIELDS}. */
  Submission read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String reason = row.getString("reason_code");
    Long waited = row.getObject("waited_seconds", Long.class);
    return new Submission(
        row.getLong("submission_id"),
        row.getObject("claim_key", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("regency_code"),
        row.getObject("data_year", Integer.class),
        kind == null ? null : SubmissionKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        row.getObject("parent_submission_id", Long.class),
        row.getString("workers_include_owner"),
        row.getString("kbli_version"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        reason == null
            ? null
            : new Refusal(
                Reason.valueOf(reason),
                json.readValue(row.getString("reason_arguments"), ARGUMENTS)),
        row.getObject("same_as", Long.class),
        row.getTimestamp("approved_at") != null,
        row.getTimestamp("withdrawn_at") != null,
        row.getInt("attempts"),
        row.getString("reached"),
        waited == null ? null : Duration.ofSeconds(waited),
        row.getObject("replay_of", Long.class),
        row.getString("archived_as"));
  }

  /**
   * Notes how many rows are to be read, and by what they are judged from now on.
   *
   * @param rows null where the file does not say
   */
  public void beginReading(long id, @Nullable Long rows) {
    db.sql(
            """
            update intake.submission
            set rows_expected = :rows, program_version = :program, jobs_sha256 = :jobs
            where submission_id = :id
            """)
        .param("rows", rows)
        .param("program", edition.program())
        .param("jobs", edition.jobs())
        .param("id", id)
        .update();
  }

  /** Notes that the original of a submission was deleted for its age. */
  public void noteRemovedOriginal(long id) {
    db.sql(
            """
            update intake.submission set original_removed_at = clock_timestamp()
            where submission_id = :id
            """)
        .param("id", id)
        .update();
  }
}
