package id.lumbung.intake;

import id.lumbung.intake.Submission.Kind;
import id.lumbung.intake.Submission.Reason;
import id.lumbung.intake.Submission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Every arrival, numbered, with what is known of it and where it stands. */
public final class SubmissionRegister {
  private static final String COLUMNS =
      """
      select submission_id, claim_key, file_name, sha256, regency_code, data_year, kind,
        parent_submission_id, workers_include_owner, kbli_version, state, reason_code,
        reason_arguments, same_as, epoch, approved_at, withdrawn_at, archived_as
      from intake.submission
      """;
  private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  /** Works in transactions of its own unless the caller has one. */
  public SubmissionRegister(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
    this.db = db;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * What the head of a workbook told.
   *
   * @param refusal why nothing of it may be loaded; null where it may
   */
  public record Told(
      @Nullable String regencyCode,
      @Nullable Integer year,
      @Nullable Kind kind,
      @Nullable Long parent,
      @Nullable String workersIncludeOwner,
      @Nullable String scope,
      @Nullable String kbliVersion,
      @Nullable Reason refusal) {

    /** Nothing could be told but the reason. */
    public static Told refused(Reason refusal) {
      return new Told(null, null, null, null, null, null, null, refusal);
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
          db.sql("select pg_advisory_xact_lock(hashtextextended(:sha, 0))")
              .param("sha", claim.sha256())
              .query(rs -> {});
          Optional<Long> same = current(claim.sha256());
          State state =
              same.isPresent()
                  ? State.KNOWN
                  : told.refusal() == null ? State.QUEUED : State.REFUSED;
          Reason reason = same.isPresent() ? null : told.refusal();
          return insert(claim, told, state, reason, same.orElse(null), actor).map(this::get);
        });
  }

  private Optional<Long> insert(
      Claim claim,
      Told told,
      State state,
      @Nullable Reason reason,
      @Nullable Long sameAs,
      String actor) {
    return db.sql(
            """
            insert into intake.submission (claim_key, file_name, sha256, size_bytes, actor,
              regency_code, data_year, kind, parent_submission_id, workers_include_owner, scope,
              kbli_version, state, reason_code, reason_arguments, same_as, is_current)
            values (:key, :file, :sha, :size, :actor, :regency, :year, :kind, :parent, :owner,
              :scope, :kbli, :state, :reason, :arguments::jsonb, :same, :current)
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
        .param("scope", told.scope())
        .param("kbli", told.kbliVersion())
        .param("state", state.code())
        .param("reason", reason == null ? null : reason.code())
        .param("arguments", json.writeValueAsString(reason == null ? Map.of() : reason.arguments()))
        .param("same", sameAs)
        .param("current", state == State.QUEUED)
        .query(Long.class)
        .optional();
  }

  /** The submission in effect or under way that has these bytes. */
  public Optional<Long> current(String sha256) {
    return db.sql("select submission_id from intake.submission where sha256 = :sha and is_current")
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

  /**
   * What waits for its job to begin or to go on, in the order that the content fixes: data year,
   * regency, full before addendum, fingerprint. Refused ones without an answer come first.
   */
  public List<Submission> underWay() {
    return db.sql(
            COLUMNS
                + """
                where state in ('queued', 'running') or (state = 'refused' and answered_at is null)
                order by (state = 'refused') desc, data_year, regency_code, kind desc, sha256
                """)
        .query(this::read)
        .list();
  }

  /** Claims that have their row. */
  public Set<UUID> registeredClaims() {
    return new HashSet<>(
        db.sql("select claim_key from intake.submission").query(UUID.class).list());
  }

  /** Holds a submission back for the reason; nothing of it may be loaded. */
  public void refuse(long id, Reason reason) {
    end(id, State.REFUSED, reason, false);
  }

  /** Lets a submission wait for an operator's word. */
  public void hold(long id, Reason reason) {
    end(id, State.WAITING, reason, true);
  }

  /** Marks a submission as loaded. */
  public void done(long id) {
    end(id, State.DONE, null, true);
  }

  /**
   * Gives a submission up on an operator's word. What it waited for stays its reason.
   *
   * @param why the operator's reason
   */
  public void abandon(long id, String actor, String why) {
    db.sql(
            """
            update intake.submission
            set state = 'abandoned', is_current = false, approved_by = :actor,
              approval_reason = :why
            where submission_id = :id
            """)
        .param("id", id)
        .param("actor", actor)
        .param("why", why)
        .update();
  }

  private void end(long id, State state, @Nullable Reason reason, boolean current) {
    db.sql(
            """
            update intake.submission
            set state = :state, reason_code = :code, reason_arguments = :arguments::jsonb,
              is_current = :current
            where submission_id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("code", reason == null ? null : reason.code())
        .param("arguments", json.writeValueAsString(reason == null ? Map.of() : reason.arguments()))
        .param("current", current)
        .update();
  }

  /** Records the operator's word that a waiting submission may load. */
  public void approve(long id, String actor, String reason) {
    db.sql(
            """
            update intake.submission
            set approved_at = clock_timestamp(), approved_by = :actor, approval_reason = :reason,
              state = 'queued', reason_code = null, reason_arguments = '{}'
            where submission_id = :id and state = 'waiting'
            """)
        .param("id", id)
        .param("actor", actor)
        .param("reason", reason)
        .update();
  }

  /** Records whether submissions are in effect, so that their bytes are known or read afresh. */
  public void setCurrent(List<Long> ids, boolean current) {
    db.sql("update intake.submission set is_current = :current where submission_id = any (:ids)")
        .param("current", current)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** Records that a submission was withdrawn. */
  public void withdrawn(long id) {
    db.sql(
            """
            update intake.submission set withdrawn_at = clock_timestamp(), is_current = false
            where submission_id = :id
            """)
        .param("id", id)
        .update();
  }

  /** Records that the sender has an answer and where the original lies. */
  public void answered(long id, @Nullable String archivedAs) {
    db.sql(
            """
            update intake.submission
            set answered_at = clock_timestamp(), archived_as = coalesce(:path, archived_as)
            where submission_id = :id
            """)
        .param("id", id)
        .param("path", archivedAs)
        .update();
  }

  private Submission read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String reason = row.getString("reason_code");
    return new Submission(
        row.getLong("submission_id"),
        row.getObject("claim_key", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("regency_code"),
        row.getObject("data_year", Integer.class),
        kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        row.getObject("parent_submission_id", Long.class),
        row.getString("workers_include_owner"),
        row.getString("kbli_version"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        reason == null
            ? null
            : new Reason(reason, json.readValue(row.getString("reason_arguments"), ARGUMENTS)),
        row.getObject("same_as", Long.class),
        row.getInt("epoch"),
        row.getTimestamp("approved_at") != null,
        row.getTimestamp("withdrawn_at") != null,
        row.getString("archived_as"));
  }
}
