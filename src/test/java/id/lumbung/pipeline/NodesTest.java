package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestDatabase;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import id.lumbung.operations.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Who is dead, and who only could not reach the database. */
class NodesTest {
  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final Wire wire = new Wire(database);
  private final UUID self = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final NodeRegister register = new NodeRegister(JdbcClient.create(wire), new Node(self));
  private final Nodes nodes = new Nodes(register, SILENCE);

  /** The way to the database, which can be cut. */
  private static final class Wire extends DelegatingDataSource {
    private volatile boolean isCut;

    Wire(TestDatabase database) {
      super(database.dataSource());
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (isCut) {
        throw new SQLTransientConnectionException("cut");
      }
      return super.getConnection();
    }
  }

  @BeforeEach
  void registerBoth() {
    nodes.start();
    new NodeRegister(db, new Node(other)).register("elsewhere", ProcessHandle.current());
  }

  @AfterEach
  void end() {
    nodes.close();
    database.close();
  }

  @Test
  void aNodeThatIsSilentForALeaseIsDeadToTheOthers() {
    silentSince("1 minute", other);

    assertThat(nodes.dead()).containsExactly(other);
  }

  @Test
  void aNodeIsNeverDeadToItself() {
    silentSince("1 minute", self);

    assertThat(nodes.dead()).isEmpty();
  }

  @Test
  void aNodeThatWasCutOffItselfGivesTheOthersALeaseToShowLife() throws InterruptedException {
    wire.isCut = true;
    silentSince("1 minute", other);
    Thread.sleep(SILENCE.plusSeconds(1).toMillis());
    wire.isCut = false;

    assertThat(nodes.dead()).isEmpty();
    Waiting.until("the other is dead after all", 30, () -> nodes.dead().contains(other));
  }

  @Test
  void whatCouldNotBeSaidOfTheInboxIsSaidWithTheNextSignOfLife() throws InterruptedException {
    register.receiving(true);
    wire.isCut = true;
    assertThatThrownBy(() -> register.receiving(false)).isInstanceOf(DataAccessException.class);
    assertThat(isReceiving()).isTrue();
    wire.isCut = false;

    Waiting.until("nobody waits for this node", 30, () -> !isReceiving());
  }

  private void silentSince(String interval, UUID node) {
    db.sql(
            """
            update intake.node set heartbeat_at = clock_timestamp() - cast(:silent as interval)
            where node_id = :node
            """)
        .param("silent", interval)
        .param("node", node)
        .update();
  }

  private boolean isReceiving() {
    return db.sql("select is_receiving from intake.node where node_id = :self")
        .param("self", self)
        .query(Boolean.class)
        .single();
  }
}
