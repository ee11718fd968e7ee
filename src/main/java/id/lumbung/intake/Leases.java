package id.lumbung.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on what. A process registers as a node and shows life by a heartbeat on the database's
 * clock; taking a submission raises its epoch, and whoever holds an older epoch can write nothing.
 */
public final class Leases {
  private final JdbcClient db;
  private final Node self;
  private final Map<Long, Integer> held = new ConcurrentHashMap<>();

  /**
   * @param self this process
   */
  public Leases(JdbcClient db, Node self) {
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

  /** Shows life. */
  public void beat() {
    db.sql("update intake.node set heartbeat_at = clock_timestamp() where node_id = :id")
        .param("id", self.id())
        .update();
  }

  /** Says good-bye, so that nobody has to wait for the lease to run out. */
  public void leave() {
    db.sql("update intake.node set left_at = clock_timestamp() where node_id = :id")
        .param("id", self.id())
        .update();
  }

  /**
   * Nodes that have left or shown no life for a while.
   *
   * @param limitSeconds how long a node may be silent, by the database's clock
   */
  public List<UUID> silent(int limitSeconds) {
    return db.sql(
            """
            select node_id from intake.node
            where left_at is not null
               or heartbeat_at < clock_timestamp() - make_interval(secs => :limit)
            """)
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
    for (UUID node : nodes) {
      db.sql("update intake.node set left_at = clock_timestamp() where node_id = :id")
          .param("id", node)
          .update();
    }
  }

  /**
   * Takes a submission for this process. A refused one, which only lacks its answer, stays refused.
   *
   * @param dead nodes whose work may be taken
   * @return false where a living process holds it
   */
  public boolean take(long submission, List<UUID> dead) {
    @Nullable Integer epoch =
        db.sql(
                """
                update intake.submission
                set node_id = :self, epoch = epoch + 1,
                  state = case when state = 'refused' then state else 'running' end
                where submission_id = :id
                  and state in ('queued', 'running', 'refused')
                  and (node_id is null or node_id = :self or node_id = any (:dead))
                returning epoch
                """)
            .param("self", self.id())
            .param("id", submission)
            .param("dead", dead.toArray(UUID[]::new))
            .query(Integer.class)
            .optional()
            .orElse(null);
    if (epoch == null) {
      return false;
    }
    held.put(submission, epoch);
    return true;
  }

  /** Gives a submission free for any process to take. */
  public void release(long submission) {
    Integer epoch = held.remove(submission);
    if (epoch != null) {
      db.sql(
              """
              update intake.submission set node_id = null
              where submission_id = :id and node_id = :self and epoch = :epoch
              """)
          .param("id", submission)
          .param("self", self.id())
          .param("epoch", epoch)
          .update();
    }
  }

  /**
   * Checks inside the caller's transaction that this process still holds a submission, and keeps it
   * from being taken until that transaction ends.
   *
   * @throws LeaseLost when somebody else has taken it
   */
  public void verify(long submission) {
    boolean holds =
        db.sql(
                """
                select 1 from intake.submission
                where submission_id = :id and node_id = :self and epoch = :epoch
                for share
                """)
            .param("id", submission)
            .param("self", self.id())
            .param("epoch", held.getOrDefault(submission, -1))
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!holds) {
      throw new LeaseLost(submission);
    }
  }
}
