package id.lumbung.operations;

import id.lumbung.domain.FirstCause;
import id.lumbung.domain.RunState;
import id.lumbung.pipeline.Nodes;
import id.lumbung.pipeline.ReadStep;
import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs as operators look at them; nothing is changed here. */
public record Runs(JdbcClient db, RunHistory history, JobRepository repository, Nodes nodes) {
  /**
   * The newest of the runs that a filter admits.
   *
   * @param total how many there are of them
   * @param restartable how many of them can be restarted and do not go on by themselves
   */
  public record Found(List<Run> runs, int total, long restartable) {
    /** Copies the list. */
    public Found {
      runs = List.copyOf(runs);
    }
  }

  /** What an operator asks for. */
  public Found find(RunFilter filter) {
    List<Run> all = history.all(filter);
    return new Found(
        all.stream().limit(filter.limit()).toList(),
        all.size(),
        all.stream().filter(run -> run.canRestart() && !run.isInLine()).count());
  }

  /**
   * How many runs each of the groups has.
   *
   * @param regency only those of its submissions, by code; null for all
   */
  public Map<RunGroup, Long> counts(@Nullable String regency) {
    List<Run> all = history.all(RunFilter.all(regency));
    Map<RunGroup, Long> counts = new EnumMap<>(RunGroup.class);
    for (RunGroup group : RunGroup.values()) {
      counts.put(group, all.stream().filter(group::has).count());
    }
    return counts;
  }

  /**
   * One run.
   *
   * @param regency only if it is of its submissions, by code; null for all
   */
  public Optional<Run> find(long run, @Nullable String regency) {
    return history.find(run, regency);
  }

  /** The newest attempt at a submission. */
  public Optional<Run> latestOf(long submission) {
    return history.ofSubmission(submission).stream().findFirst();
  }

  /** All attempts at the work of a run, the newest first. */
  public List<Run> attempts(Run run) {
    return run.submission() == null ? List.of(run) : history.ofSubmission(run.submission());
  }

  /** The steps of a run and of all other attempts at its work, oldest first. */
  public List<RunStep> steps(long run) {
    return db.sql(SqlModel.read("operations/steps.sql")).param("run", run).query(Runs::step).list();
  }

  private static RunStep step(ResultSet row, int number) throws SQLException {
    return new RunStep(
        row.getLong("run"),
        row.getInt("attempt"),
        row.getString("step"),
        state(BatchStatus.valueOf(row.getString("status"))),
        row.getLong("read"),
        row.getLong("written"),
        row.getLong("filtered"),
        row.getLong("skipped"),
        row.getLong("rolled_back"),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static RunState state(BatchStatus status) {
    return switch (status) {
      case STARTING, STARTED -> RunState.RUNNING;
      case STOPPING -> RunState.STOPPING;
      case STOPPED -> RunState.STOPPED;
      case COMPLETED -> RunState.DONE;
      case FAILED -> RunState.FAILED;
      case ABANDONED -> RunState.ABANDONED;
      case UNKNOWN -> RunState.RECOVERING;
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** What is known of the file that a run reads. */
  private record Reading(long step, @Nullable Long expected) {}

  /** How far the reading of a submission has come; nothing for other jobs and before it begins. */
  public Optional<RunProgress> progress(Run run) {
    if (run.run() == null || run.submission() == null) {
      return Optional.empty();
    }
    return db.sql(SqlModel.read("operations/read_step.sql"))
        .param("run", run.run())
        .query(Reading.class)
        .optional()
        .map(reading -> progress(reading, run.state() == RunState.RUNNING))
        .filter(progress -> progress.rows() > 0 || progress.expected() != null);
  }

  private RunProgress progress(Reading reading, boolean isRunning) {
    StepExecution step = repository.getStepExecution(reading.step());
    if (step == null) {
      return RunProgress.of(0, reading.expected(), 0, false, 0, 0);
    }
    ExecutionContext context = step.getExecutionContext();
    RunProgress progress =
        RunProgress.of(
            context.getLong(ReadStep.SEEN, 0),
            reading.expected(),
            context.getLong(ReadStep.HELD, 0),
            step.getStatus() == BatchStatus.COMPLETED,
            context.getInt(ReadStep.SHEET, 0),
            context.getInt(ReadStep.ROW, 0));
    LocalDateTime started = step.getStartTime();
    LocalDateTime committed = step.getLastUpdated();
    return isRunning && !progress.isRead() && started != null && committed != null
        ? progress.at(step.getReadCount(), Duration.between(started, committed).toMillis())
        : progress;
  }

  /** How many businesses' rows submissions have brought into the warehouse. */
  public long loadedRows(Collection<Long> submissions) {
    return db.sql(
            """
            select count(*)
            from intake.submission s
            join warehouse.observation o
              on o.regency_code = s.regency_code and o.submission_id = s.submission_id
            where s.submission_id = any (:submissions)
            """)
        .param("submissions", submissions.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  /** Why a run failed; nothing where it did not. */
  public Optional<RunFailure> failure(long run) {
    return db.sql(SqlModel.read("operations/same_cause.sql"))
        .param("run", run)
        .query(
            (row, n) ->
                new RunFailure(FirstCause.read(row.getString("trace")), row.getLong("times")))
        .optional();
  }

  /**
   * The processes that live, or died with something in hand, and what each has in hand.
   *
   * @param regency only what is of its submissions is told, by code; null for all
   */
  public List<Worker> workers(@Nullable String regency) {
    Set<UUID> dead = Set.copyOf(nodes.dead());
    Map<UUID, Worker> workers = new LinkedHashMap<>();
    db.sql(SqlModel.read("operations/nodes.sql"))
        .query(
            (row, n) -> {
              Worker worker = worker(row, dead, regency);
              return workers.merge(worker.node(), worker, Runs::together);
            })
        .list();
    return List.copyOf(workers.values());
  }

  private static Worker worker(ResultSet row, Set<UUID> dead, @Nullable String regency)
      throws SQLException {
    UUID node = row.getObject("node_id", UUID.class);
    String task = row.getString("task");
    String place = row.getString("regency");
    List<Worker.InHand> inHand = new ArrayList<>();
    if (task != null && (regency == null || regency.equals(place))) {
      inHand.add(
          new Worker.InHand(
              row.getString("file") == null ? null : row.getLong("number"),
              row.getObject("run", Long.class),
              place,
              row.getString("file")));
    }
    String host = row.getString("host");
    return new Worker(
        node,
        host.contains(" ") ? host.substring(0, host.indexOf(' ')) : host,
        row.getLong("pid"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        Duration.ofSeconds(Math.max(0, row.getLong("silent_seconds"))),
        dead.contains(node),
        inHand);
  }

  private static Worker together(Worker one, Worker other) {
    List<Worker.InHand> inHand = new ArrayList<>(one.inHand());
    inHand.addAll(other.inHand());
    return new Worker(
        one.node(), one.host(), one.pid(), one.since(), one.silent(), one.isDead(), inHand);
  }
}
