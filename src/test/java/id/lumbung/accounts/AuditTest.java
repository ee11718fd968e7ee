package id.lumbung.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.TestDatabase;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest {
  private static final Person OPERATOR = new Person("budi", Role.OPERATOR, null);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db;
  private final DataSourceTransactionManager transactions;
  private final Audit audit;

  AuditTest() {
    var source = database.dataSource();
    this.db = JdbcClient.create(source);
    this.transactions = new DataSourceTransactionManager(source);
    this.audit = new Audit(db, transactions);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhoDidWhatAndWhyAndWhatBecameOfIt() throws IOException {
    assertThat(audit.perform(request(Action.WITHDRAW, "submission 3", "salah kirim"), () -> 7))
        .isEqualTo(7);
    assertThatThrownBy(
            () ->
                audit.perform(
                    request(Action.RESTART, "run 4", null),
                    () -> {
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class);

    assertThat(audit.entries(null, null, 10))
        .extracting(
            AuditEntry::actor,
            AuditEntry::role,
            AuditEntry::action,
            AuditEntry::object,
            AuditEntry::reason,
            AuditEntry::outcome)
        .containsExactly(
            tuple("budi", "operator", "restart", "run 4", null, "failed"),
            tuple("budi", "operator", "withdraw", "submission 3", "salah kirim", "done"));
  }

  @Test
  void whatARoleMayNotDoIsNotDoneButKept() {
    AtomicBoolean done = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                audit.perform(
                    request(Action.USER_ADD, "eve", null),
                    () -> {
                      done.set(true);
                      return 0;
                    }))
        .isInstanceOf(Refused.class);

    assertThat(done).isFalse();
    assertThat(audit.entries(null, "budi", 10))
        .extracting(AuditEntry::action, AuditEntry::outcome)
        .containsExactly(tuple("user_add", "denied"));
  }

  @Test
  void anActWhoseTransactionIsRolledBackIsKept() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(audit.perform(request(Action.STOP, "run 1", null), () -> 1)).isEqualTo(1);
              status.setRollbackOnly();
            });

    assertThat(audit.entries(null, null, 10)).hasSize(1);
  }

  @Test
  void listsFromAMomentOnAndOfOneActor() {
    assertThat(audit.perform(request(Action.STOP, "run 1", null), () -> 1)).isEqualTo(1);

    assertThat(audit.entries(Instant.parse("2100-01-01T00:00:00Z"), null, 10)).isEmpty();
    assertThat(audit.entries(Instant.parse("2020-01-01T00:00:00Z"), "budi", 10)).hasSize(1);
    assertThat(audit.entries(null, "sari", 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update accounts.audit set actor = 'somebody else'",
        "delete from accounts.audit",
        "truncate accounts.audit cascade",
        "update accounts.audit_outcome set outcome = 'done'",
        "delete from accounts.audit_outcome",
        "truncate accounts.audit_outcome",
      })
  void theDatabaseRefusesToChangeIt(String sql) {
    assertThat(audit.perform(request(Action.STOP, "run 1", null), () -> 1)).isEqualTo(1);

    assertThatThrownBy(() -> db.sql(sql).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
    assertThat(audit.entries(null, null, 10)).hasSize(1);
  }

  @Test
  void whatIsOlderThanAYearMayGo() {
    db.sql(
            """
            insert into accounts.audit (at, actor, role, account, action)
            values (clock_timestamp() - interval '400 days', 'budi', 'operator', 'root', 'stop')
            """)
        .update();

    assertThat(db.sql("delete from accounts.audit").update()).isEqualTo(1);
  }

  private static Audit.Request request(Action action, String object, @Nullable String reason) {
    return new Audit.Request(OPERATOR, action, null, object, reason);
  }
}
