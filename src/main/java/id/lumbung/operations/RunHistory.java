package id.lumbung.operations;

import id.lumbung.domain.RunState;
import id.lumbung.intake.Submission;
import id.lumbung.pipeline.Nodes;
import id.lumbung.retention.RetentionJob;
import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs and submissions in the words of operators.
 *
 * @param nodes tells which processes are dead
 */
record RunHistory(JdbcClient db, Nodes nodes) {
  /**
   * What is under way, then the submissions that wait for their first run, then the newest runs: a
   * long line hides neither.
   */
  List<Run> find(RunFilter filter) {
    return all(filter, filter.lookedAt()).stream().limit(filter.limit()).toList();
  }

  /** All of a filter, whatever its limit. */
  List<Run> all(RunFilter filter) {
    return all(filter, Integer.MAX_VALUE);
  }

  private List<Run> all(RunFilter filter, int limit) {
    List<Run> found = query(null, null, limit, filter);
    List<Run> runs =
        new ArrayList<>(found.stream().filter(run -> run.state().isUnderWay()).toList());
    runs.addAll(queued(filter));
    runs.addAll(found.stream().filter(run -> !run.state().isUnderWay()).toList());
    return runs.stream().filter(filter::admits).toList();
  }

  Optional<Run> find(long run, @Nullable String regency) {
    return query(run, null, 1, RunFilter.all(regency)).stream().findFirst();
  }

  /** All attempts at a submission, the newest first. */
  List<Run> ofSubmission(long submission) {
    return query(null, submission, Integer.MAX_VALUE, RunFilter.all(null));
  }

  /** Last attempts that failed, were stopped or wait for the house to be whole again. */
  List<Run> restartable() {
    return all(RunFilter.all(null)).stream().filter(Run::canRestart).toList();
  }

  /** Those of them that a filter admits and that do not go on by themselves. */
  List<Run> restartable(RunFilter filter) {
    return all(filter).stream().filter(run -> run.canRestart() && !run.isInLine()).toList();
  }

  /** The execution that a run has come to. */
  long lastExecution(long run) {
    return db.sql("select last_execution_id from batch.attempt where run = :run")
        .param("run", run)
        .query(Long.class)
        .single();
  }

  private List<Run> query(
      @Nullable Long run, @Nullable Long submission, int limit, RunFilter filter) {
    Duration since = filter.since();
    Set<String> gone = nodes.dead().stream().map(UUID::toString).collect(Collectors.toSet());
    return db.sql(SqlModel.read("operations/runs.sql"))
        .param("run", run)
        .param("submission", submission)
        .param("limit", limit)
        .param("sinceSeconds", since == null ? null : since.toSeconds())
        .param("regency", filter.regency())
        .param("file", filter.file())
        .query((row, n) -> read(row, gone))
        .list();
  }

  private List<Run> queued(RunFilter filter) {
    return db.sql(
            """
            select submission_id, file_name, regency_code, data_year from intake.submission s
            where state = 'queued'
              and (:regency::text is null or regency_code = :regency)
              and (:file::text is null or position(lower(:file) in lower(file_name)) > 0)
              and not exists (
              select from batch.batch_job_execution_params p
              where p.parameter_name = 'submission' and p.parameter_value = s.submission_id::text)
            order by submission_id
            """)
        .param("regency", filter.regency())
        .param("file", filter.file())
        .query(
            (row, n) ->
                new Run(
                    null,
                    "submission",
                    row.getLong("submission_id"),
                    row.getString("file_name"),
                    row.getString("regency_code"),
                    row.getObject("data_year", Integer.class),
                    RunState.QUEUED,
                    null,
                    0,
                    null,
                    null,
                    null,
                    "lumbung run",
                    1,
                    null,
                    null,
                    false))
        .list();
  }

  private static Run read(ResultSet row, Set<String> dead) throws SQLException {
    long run = row.getLong("run");
    BatchStatus status = BatchStatus.valueOf(row.getString("batch_status"));
    String submissionState = row.getString("submission_state");
    @Nullable String reason = row.getString("reason");
    @Nullable Long restartedAs = row.getObject("restarted_as", Long.class);
    RunState state =
        restartedAs == null
            ? state(
                row.getBoolean("awaits_turn") ? BatchStatus.STARTED : status,
                submissionState,
                !row.getBoolean("awaits_turn") && dead.contains(row.getString("node")))
            : ofEarlierAttempt(status);
    return new Run(
        run,
        row.getString("job"),
        row.getObject("submission", Long.class),
        row.getString("file"),
        row.getString("regency"),
        row.getObject("year", Integer.class),
        state,
        row.getString("step"),
        row.getLong("rows"),
        row.getString("started"),
        row.getString("ended"),
        cause(state, reason, row.getString("note")),
        restartedAs == null ? next(row.getString("job"), state, reason, run) : null,
        row.getInt("attempt"),
        restartedAs,
        handledBy(state, restartedAs, row.getString("latest_status"), row.getString("decided_by")),
        isInLine(status, submissionState, restartedAs, row.getBoolean("awaits_turn")));
  }

  private static boolean isInLine(
      BatchStatus status,
      @Nullable String submissionState,
      @Nullable Long restartedAs,
      boolean awaitsTurn) {
    boolean isEnded = status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
    return isEnded
        && !awaitsTurn
        && restartedAs == null
        && Submission.State.QUEUED.code().equals(submissionState);
  }

  /** What became of the submission later says nothing of an attempt before. */
  private static RunState ofEarlierAttempt(BatchStatus status) {
    return switch (status) {
      case COMPLETED -> RunState.DONE;
      case STOPPED -> RunState.STOPPED;
      default -> RunState.FAILED;
    };
  }

  private static RunState state(
      BatchStatus status, @Nullable String submissionState, boolean isOrphan) {
    RunState decided = submissionState == null ? null : decided(submissionState);
    return switch (status) {
      case STARTING, STARTED -> isOrphan ? RunState.RECOVERING : RunState.RUNNING;
      case STOPPING -> isOrphan ? RunState.RECOVERING : RunState.STOPPING;
      case UNKNOWN -> RunState.RECOVERING;
      case STOPPED -> decided == null ? RunState.STOPPED : decided;
      case ABANDONED -> RunState.ABANDONED;
      case COMPLETED -> decided == RunState.REFUSED ? RunState.REFUSED : RunState.DONE;
      case FAILED -> decided == null ? RunState.FAILED : decided;
    };
  }

  /** What was decided of a submission, which counts more than how its run ended. */
  private static @Nullable RunState decided(String submissionState) {
    return switch (Submission.State.valueOf(submissionState.toUpperCase(Locale.ROOT))) {
      case WAITING -> RunState.WAITING;
      case STOPPED -> RunState.STOPPED;
      case ABANDONED -> RunState.ABANDONED;
      case REFUSED -> RunState.REFUSED;
      case QUEUED, RUNNING, DONE, KNOWN -> null;
    };
  }

  /** Who dealt with a failure: a later attempt that ended well, or a person. */
  private static @Nullable String handledBy(
      RunState state,
      @Nullable Long restartedAs,
      @Nullable String latestStatus,
      @Nullable String decidedBy) {
    if (state == RunState.ABANDONED) {
      return decidedBy;
    }
    boolean isHandled = restartedAs != null && BatchStatus.COMPLETED.name().equals(latestStatus);
    return isHandled && state != RunState.DONE ? String.valueOf(restartedAs) : null;
  }

  private static @Nullable String cause(
      RunState state, @Nullable String reason, @Nullable String note) {
    return switch (state) {
      case WAITING, REFUSED, ABANDONED -> reason;
      case FAILED, RECOVERING -> note == null ? Run.HOUSE : note;
      default -> note;
    };
  }

  private static @Nullable String next(
      String job, RunState state, @Nullable String reason, long run) {
    if (job.equals(RetentionJob.NAME)) {
      boolean isToRepeat = state == RunState.FAILED || state == RunState.STOPPED;
      return isToRepeat ? "lumbung retention" : null;
    }
    return switch (state) {
      case FAILED, STOPPED -> "lumbung restart " + run;
      case RECOVERING -> "lumbung run";
      case WAITING ->
          Run.HOUSE.equals(reason)
              ? "lumbung restart " + run
              : "lumbung restart " + run + " --accept --reason \"…\"";
      default -> null;
    };
  }
}
