package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.Execution;
import id.lumbung.intake.Node;
import id.lumbung.settings.SqlModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work of all processes as the scheduler's table has it. What this process has in hand it holds
 * by the version of its execution; it is given back in the transaction that says what became of it,
 * so that the two cannot part.
 */
final class HandOut {
  /** Task of a submission; its instances are numbers of submissions. */
  static final String SUBMISSION = "submission";

  /** Task of the figures that end a sweep; its instances are numbers of sweeps. */
  static final String FIGURES = "figures";

  private final JdbcClient db;
  private final Node self;
  private final Map<Long, Long> versions = new ConcurrentHashMap<>();
  private volatile Runnable bell = () -> {};

  /**
   * @param self this process
   */
  HandOut(JdbcClient db, Node self) {
    this.db = db;
    this.self = self;
  }

  /** Whom to tell that something may be due. */
  void ring(Runnable bell) {
    this.bell = bell;
  }

  /** Hands out everything that is under way, and calls what has its turn. */
  void refresh() {
    handOut(null);
    callNext();
  }

  /**
   * Hands out what is under way and is not handed out yet, and takes back what is over.
   *
   * @param submission only this one; null for all
   */
  void handOut(@Nullable Long submission) {
    db.sql(SqlModel.read("pipeline/take_back.sql")).param("submission", submission).update();
    db.sql(SqlModel.read("pipeline/hand_out.sql")).param("submission", submission).update();
  }

  /** Makes due what has its turn, whoever does it. */
  void callNext() {
    db.sql(SqlModel.read("pipeline/call_next.sql")).update();
    bell.run();
  }

  /** Whether a submission may match and load now: everything before it has loaded or ended. */
  boolean hasTurn(long submission) {
    return db.sql(
            """
            select exists (
              select from batch.turn
              where task_name = 'submission' and task_instance = :submission::text)
            """)
        .param("submission", submission)
        .query(Boolean.class)
        .single();
  }

  /** The number by which people know the run that an execution belongs to. */
  long runOf(long execution) {
    return db.sql(
            """
            select run from batch.attempt
            where last_execution_id = :execution and job_instance_id = (
              select job_instance_id from batch.batch_job_execution
              where job_execution_id = :execution)
            """)
        .param("execution", execution)
        .query(Long.class)
        .single();
  }

  /** This process has taken a submission in hand. */
  void hold(long submission, Execution execution) {
    versions.put(submission, execution.version);
  }

  /** It holds it no longer. */
  void forget(long submission) {
    versions.remove(submission);
  }

  /**
   * Checks inside the caller's transaction that this process still holds a submission, and keeps it
   * from being taken over until that transaction ends.
   *
   * @throws TakenOver when somebody else has taken it
   */
  void verify(long submission) {
    if (!holds(submission)) {
      throw new TakenOver(submission);
    }
  }

  /**
   * The same as a question. The row of the submission is locked, not that of the execution, which
   * the heartbeat writes; and it is locked by a statement of its own, so that the one that follows
   * sees what a take-over has done meanwhile.
   */
  boolean holds(long submission) {
    db.sql("select 1 from intake.submission where submission_id = :submission for share")
        .param("submission", submission)
        .query(Integer.class)
        .optional();
    return db.sql(
            """
            select exists (
              select from batch.work
              where task_name = 'submission' and task_instance = :submission::text
                and picked_by = :self and version = :version)
            """)
        .param("submission", submission)
        .param("self", self.id().toString())
        .param("version", versions.getOrDefault(submission, -1L))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether any process has a submission in hand. One that takes it later waits for the caller's
   * transaction before it begins.
   */
  boolean isInHand(long submission) {
    db.sql("select 1 from intake.submission where submission_id = :submission for update")
        .param("submission", submission)
        .query(Integer.class)
        .optional();
    return db.sql(
            """
            select exists (
              select from batch.work
              where task_name = 'submission' and task_instance = :submission::text and picked)
            """)
        .param("submission", submission)
        .query(Boolean.class)
        .single();
  }

  /**
   * Gives a submission back for any process to take, if the caller's transaction commits; one that
   * is over is handed out no more. What others have taken over stays theirs.
   *
   * @param awaitsTurn until it is called
   */
  void giveBack(Execution execution, boolean awaitsTurn) {
    giveBack(List.of(self.id()), execution, awaitsTurn);
    handOut(Long.valueOf(execution.taskInstance.getId()));
  }

  /** Gives everything back that dead nodes have in hand. */
  void giveBack(List<UUID> dead) {
    giveBack(dead, null, false);
  }

  private void giveBack(List<UUID> nodes, @Nullable Execution only, boolean awaitsTurn) {
    db.sql(SqlModel.read("pipeline/give_back.sql"))
        .param("nodes", names(nodes))
        .param("task", only == null ? null : only.taskInstance.getTaskName())
        .param("piece", only == null ? null : only.taskInstance.getId())
        .param("version", only == null ? null : only.version)
        .param("awaitsTurn", awaitsTurn)
        .update();
  }

  private static String[] names(List<UUID> nodes) {
    return nodes.stream().map(UUID::toString).toArray(String[]::new);
  }

  /**
   * Submissions that dead nodes have in hand, kept from all until the caller's transaction ends. A
   * node that only seemed dead may have given some back while their locks were waited for.
   */
  List<Long> inHandsOf(List<UUID> dead) {
    db.sql(
            """
            select 1 from intake.submission s
            where s.submission_id in (
              select task_instance::bigint from batch.work
              where task_name = 'submission' and picked and picked_by = any (:dead))
            order by s.submission_id
            for update
            """)
        .param("dead", names(dead))
        .query(Integer.class)
        .list();
    return db.sql(
            """
            select task_instance::bigint from batch.work
            where task_name = 'submission' and picked and picked_by = any (:dead)
            order by 1
            """)
        .param("dead", names(dead))
        .query(Long.class)
        .list();
  }

  /**
   * Ends the figures of a sweep.
   *
   * @return whether this process still held them
   */
  boolean endFigures(long sweep, Execution execution) {
    return db.sql(
                """
                delete from batch.work
                where task_name = 'figures' and task_instance = :sweep::text
                  and picked_by = :self and version = :version
                """)
            .param("sweep", sweep)
            .param("self", self.id().toString())
            .param("version", execution.version)
            .update()
        > 0;
  }

  /** This process was taken for dead; another one goes on with its submission. */
  static final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenOver(long submission) {
      super("Submission " + submission + " is in other hands");
    }
  }
}
