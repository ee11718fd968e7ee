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
  private volatile boolean isReceiving;

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

  /** Shows life, and what could not be said while the database was away. */
  public void beat() {
    db.sql(
            """
            update intake.node
            set heartbeat_at = clock_timestamp(), recovered_at = null, is_receiving = :receiving
            where node_id = :id
            """)
        .param("receiving", isReceiving)
        .param("id", self.id())
        .update();
  }

  /** Says good-bye, so that nobody has to wait for the lease to run out. */
  public void leave() {
    db.sql("update intake.node set left_at = clock_timestamp() where node_id = :id")
        .param("id", self.id())
        .update();
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
    for (UUID node : nodes) {
      db.sql("update intake.node set left_at = clock_timestamp() where node_id = :id")
          .param("id", node)
          .update();
    }
  }

  /**
   * Takes a submission that nobody holds and whose time has come. One that has ended and only lacks
   * its answer stays as it is.
   *
   * @return false where another process was faster or nothing is left to do
   */
  public boolean take(long submission) {
    @Nullable Integer epoch =
        db.sql(
                """
                update intake.submission
                set node_id = :self, epoch = epoch + 1,
                  state = case when state = 'queued' then 'running' else state end
                where submission_id = :id and node_id is null
                  and (retry_at is null or retry_at <= clock_timestamp())
                  and (state in ('queued', 'running')
                    or state in ('refused', 'done') and answered_at is null)
                returning epoch
                """)
            .param("self", self.id())
            .param("id", submission)
            .query(Integer.class)
            .optional()
            .orElse(null);
    if (epoch == null) {
      return false;
    }
    held.put(submission, epoch);
    return true;
  }

  /** Gives a submission free for any process to take, if the caller's transaction commits. */
  public void release(long submission) {
    Integer epoch = held.get(submission);
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

  /** Forgets a submission that was given free. */
  public void forget(long submission) {
    held.remove(submission);
  }

  /** Submissions that dead nodes hold, kept from others until the caller's transaction ends. */
  public List<Long> heldBy(List<UUID> dead) {
    return db.sql(
            """
            select submission_id from intake.submission where node_id = any (:dead)
            order by submission_id for update
            """)
        .param("dead", dead.toArray(UUID[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * Frees what dead nodes hold. The epoch grows, so that one which was only frozen can write
   * nothing of it when it wakes.
   */
  public void releaseAll(List<UUID> dead) {
    db.sql(
            """
            update intake.submission set node_id = null, epoch = epoch + 1
            where node_id = any (:dead)
            """)
        .param("dead", dead.toArray(UUID[]::new))
        .update();
    db.sql(
            """
            update intake.node set recovered_at = clock_timestamp(), is_receiving = false
            where node_id = any (:dead)
            """)
        .param("dead", dead.toArray(UUID[]::new))
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

  /**
   * Checks inside the caller's transaction that this process still holds a submission, and keeps it
   * from being taken until that transaction ends.
   *
   * @throws LeaseLost when somebody else has taken it
   */
  public void verify(long submission) {
    if (!holds(submission)) {
      throw new LeaseLost(submission);
    }
  }

  /** The same as a question. */
  public boolean holds(long submission) {
    return db.sql(
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
  }
}
