package id.lumbung.accounts;

import id.lumbung.settings.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who did or saw what, when and why. A line is written before the act and its outcome after it,
 * each in a transaction of its own, so that no act goes unseen, not even one that fails or whose
 * process dies. The database refuses to change a line, or to delete a young one.
 */
public final class Audit {
  private final JdbcClient db;
  private final TransactionTemplate apart;

  Audit(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Something a person asks for.
   *
   * @param regency the regency it is about; null where it is about none, or about several
   * @param object such as {@code run 12}; never a personal value
   * @param reason why, in the person's words
   */
  public record Request(
      Person person,
      Action action,
      @Nullable String regency,
      @Nullable String object,
      @Nullable String reason) {}

  /**
   * What is done for a request.
   *
   * @param <T> what comes of it
   * @param <E> how it may fail
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /** Does it. */
    T perform() throws E;
  }

  /**
   * Does what was asked for.
   *
   * @throws Refused if the person may not; the attempt is kept
   */
  public <T, E extends Exception> T perform(Request request, Work<T, E> work) throws E {
    long entry = begin(request);
    try {
      Permissions.require(request.person(), request.action(), request.regency());
    } catch (Refused e) {
      end(entry, "denied");
      throw e;
    }
    String outcome = "failed";
    try {
      T done = work.perform();
      outcome = "done";
      return done;
    } finally {
      end(entry, outcome);
    }
  }

  /**
   * Keeps a change that was made without us and is done.
   *
   * @param before what the object was; null where it is new
   * @param after what it is; null where it is gone
   */
  public void note(
      Person person,
      Action action,
      String object,
      @Nullable String before,
      @Nullable String after) {
    end(begin(new Request(person, action, null, object, null), before, after), "done");
  }

  private long begin(Request request) {
    return begin(request, null, null);
  }

  private long begin(Request request, @Nullable String before, @Nullable String after) {
    Long entry =
        apart.execute(
            status ->
                db.sql(
                        """
                        insert into accounts.audit (actor, role, account, action, object, reason,
                          value_before, value_after)
                        values (:actor, :role, :account, :action, :object, :reason, :before, :after)
                        returning audit_id
                        """)
                    .param("actor", request.person().name())
                    .param("role", request.person().role().code())
                    .param("account", System.getProperty("user.name", "unknown"))
                    .param("action", request.action().code())
                    .param("object", request.object())
                    .param("reason", request.reason())
                    .param("before", before)
                    .param("after", after)
                    .query(Long.class)
                    .single());
    if (entry == null) {
      throw new IllegalStateException("no audit entry was made");
    }
    return entry;
  }

  private void end(long entry, String outcome) {
    apart.executeWithoutResult(
        status ->
            db.sql("insert into accounts.audit_outcome (audit_id, outcome) values (:entry, :out)")
                .param("entry", entry)
                .param("out", outcome)
                .update());
  }

  /**
   * What was done, newest first.
   *
   * @param since from this moment on; null for all
   * @param actor of this one alone; null for all
   */
  public List<AuditEntry> entries(@Nullable Instant since, @Nullable String actor, int limit) {
    return db.sql(
            """
            select a.audit_id as entry, a.actor, a.role, a.account, a.action, a.object, a.reason,
              a.value_before as before, a.value_after as after, o.outcome,
              to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
            from accounts.audit a
            left join accounts.audit_outcome o on o.audit_id = a.audit_id
            where (:since::timestamptz is null or a.at >= :since)
              and (:actor::text is null or a.actor = :actor)
            order by a.audit_id desc limit :limit
            """)
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("limit", limit)
        .query(AuditEntry.class)
        .list();
  }
}
