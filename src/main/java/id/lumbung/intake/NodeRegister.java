package id.lumbung.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that share one database. Each shows life on the database's clock, beside what it
 * has in hand, because it also takes files and does runs that nobody hands out.
 */
public final class NodeRegister {
  private final JdbcClient db;
  private final Node self;
  private volatile boolean isReceiving;

  /**
   * @param self this process
   */
  public NodeRegister(JdbcClient db, Node self) {
    this.db = db;
    this.self = self;
  }

  /** Makes this process known. */
  public void register(String host, ProcessHandle process) {
    db.sql(
            """
            insert into intake.node (node_id, host, pid, process_started_at)
            values (:id, :host, :pid, :started::timestamptz)
            """)
        .param("id", self.id())
        .param("host", host)
        .param("pid", process.pid())
        .param("started", process.info().startInstant().map(Object::toString).orElse(null))
        .update();
  }

  /**
   * Shows life, and what could not be said while the database was away.
   *
   * @return the time by the database's clock
   */
  public Instant beat() {
    return db.sql(
            """
            update intake.node
            set heartbeat_at = clock_timestamp(), recovered_at = null, is_receiving = :receiving
            where node_id = :id
            returning clock_timestamp()
            """)
        .param("receiving", isReceiving)
        .param("id", self.id())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** Says good-bye, so that nobody has to wait until it has been silent for long. */
  public void leave() {
    markGone(List.of(self.id()));
  }

  /** Shows that this process has claimed files which are not all registered, or that they are. */
  public void receiving(boolean isReceiving) {
    this.isReceiving = isReceiving;
    db.sql("update intake.node set is_receiving = :receiving where node_id = :id")
        .param("receiving", isReceiving)
        .param("id", self.id())
        .update();
  }

  /**
   * Whether another living process registers files it has claimed.
   *
   * @param silenceSeconds how long a living process may be silent
   */
  public boolean areOthersReceiving(long silenceSeconds) {
    return db.sql(
            """
            select exists (
              select from intake.node
              where is_receiving and left_at is null and node_id <> :self
                and heartbeat_at >= clock_timestamp() - make_interval(secs => :silence))
            """)
        .param("self", self.id())
        .param("silence", silenceSeconds)
        .query(Boolean.class)
        .single();
  }

  /**
   * Other nodes that have left or shown no life for a while and whose work is not taken over yet.
   *
   * @param limitSeconds how long a node may be silent, by the database's clock; null for as long as
   *     it likes
   */
  public List<UUID> silent(@Nullable Long limitSeconds) {
    return db.sql(
            """
            select node_id from intake.node
            where recovered_at is null and node_id <> :self
              and (left_at is not null
                or heartbeat_at < clock_timestamp() - make_interval(secs => :limit::bigint))
            """)
        .param("self", self.id())
        .param("limit", limitSeconds)
        .query(UUID.class)
        .list();
  }

  /** Nodes of one host that have not left, for the host itself to ask whether they live. */
  public List<LocalProcess> onHost(String host) {
    return db.sql(
            """
            select node_id, pid, process_started_at::text as started
            from intake.node where host = :host and left_at is null
            """)
        .param("host", host)
        .query(
            (row, n) ->
                new LocalProcess(
                    row.getObject("node_id", UUID.class),
                    row.getLong("pid"),
                    Optional.ofNullable(row.getString("started"))))
        .list();
  }

  /**
   * A node as its own host can look it up.
   *
   * @param started when the process began, to tell it from a later one with the same number
   */
  public record LocalProcess(UUID node, long pid, Optional<String> started) {}

  /** Marks nodes whose process is known to be gone. */
  public void markGone(List<UUID> nodes) {
    db.sql("update intake.node set left_at = clock_timestamp() where node_id = any (:nodes)")
        .param("nodes", nodes.toArray(UUID[]::new))
        .update();
  }

  /** Marks dead nodes whose work others go on with. */
  public void markRecovered(List<UUID> nodes) {
    db.sql(
            """
            update intake.node set recovered_at = clock_timestamp(), is_receiving = false
            where node_id = any (:nodes)
            """)
        .param("nodes", nodes.toArray(UUID[]::new))
        .update();
  }

  /**
   * Ends the database sessions of nodes, so that one which froze in the middle of a transaction
   * holds nobody up.
   *
   * @return how many were ended
   */
  public int endSessions(List<UUID> nodes) {
    return db.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = any (:names) and pid <> pg_backend_pid()
            """)
        .param("names", nodes.stream().map(Node::sessionName).toArray(String[]::new))
        .query(Boolean.class)
        .list()
        .size();
  }
}
