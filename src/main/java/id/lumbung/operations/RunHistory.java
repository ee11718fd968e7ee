package id.lumbung.operations;

import id.lumbung.reference.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs and submissions in the words of operators. */
final class RunHistory {
  private final JdbcClient db;

  RunHistory(JdbcClient db) {
    this.db = db;
  }

  /** The newest runs first, after the submissions that wait for their first one. */
  List<Run> newest(int limit, List<UUID> dead) {
    List<Run> runs = new ArrayList<>(queued());
    runs.addAll(query(null, limit, dead));
    return runs;
  }

  Optional<Run> find(long run, List<UUID> dead) {
    return query(run, 1, dead).stream().findFirst();
  }

  /** Last attempts that failed or were stopped. */
  List<Run> restartable(List<UUID> dead) {
    return query(null, Integer.MAX_VALUE, dead).stream().filter(Run::canRestart).toList();
  }

  private List<Run> query(@Nullable Long run, int limit, List<UUID> dead) {
    Set<String> gone = dead.stream().map(UUID::toString).collect(Collectors.toSet());
    return db.sql(SqlModel.read("operations/runs.sql"))
        .param("run", run)
        .param("limit", limit)
        .query((row, n) -> read(row, gone))
        .list();
  }

  private List<Run> queued() {
    return db.sql(
            """
            select submission_id, file_name from intake.submission s
            where state = 'queued' and not exists (
              select from batch.batch_job_execution_params p
              where p.parameter_name = 'submission' and p.parameter_value = s.submission_id::text)
            order by submission_id
            """)
        .query(
            (row, n) ->
                new Run(
                    null,
                    "submission",
                    row.getLong("submission_id"),
                    row.getString("file_name"),
                    "queued",
                    null,
                    0,
                    null,
                    null,
                    null,
                    "lumbung run",
                    null))
        .list();
  }

  private static Run read(ResultSet row, Set<String> dead) throws SQLException {
    long run = row.getLong("run");
    String submissionState = row.getString("submission_state");
    @Nullable Long restartedAs = row.getObject("restarted_as", Long.class);
    String state =
        state(row.getString("batch_status"), submissionState, dead.contains(row.getString("node")));
    return new Run(
        run,
        row.getString("job"),
        row.getObject("submission", Long.class),
        row.getString("file"),
        state,
        row.getString("step"),
        row.getLong("rows"),
        row.getString("started"),
        row.getString("ended"),
        cause(state, row.getString("reason"), row.getString("note")),
        restartedAs == null ? next(state, run) : null,
        restartedAs);
  }

  private static String state(
      String batchStatus, @Nullable String submissionState, boolean isOrphan) {
    String ofSubmission = submissionState == null ? "" : submissionState;
    return switch (batchStatus) {
      case "STARTING", "STARTED" -> isOrphan ? "recovering" : "running";
      case "STOPPING" -> isOrphan ? "recovering" : "stopping";
      case "UNKNOWN" -> "recovering";
      case "STOPPED" ->
          ofSubmission.equals("waiting") || ofSubmission.equals("abandoned")
              ? ofSubmission
              : "stopped";
      case "ABANDONED" -> "abandoned";
      case "COMPLETED" -> ofSubmission.equals("refused") ? "refused" : "done";
      default -> ofSubmission.equals("abandoned") ? "abandoned" : "failed";
    };
  }

  private static @Nullable String cause(
      String state, @Nullable String reason, @Nullable String note) {
    return switch (state) {
      case "waiting", "refused", "abandoned" -> reason;
      case "failed", "recovering" -> note == null ? "PRASARANA" : note;
      default -> note;
    };
  }

  private static @Nullable String next(String state, long run) {
    return switch (state) {
      case "failed", "stopped" -> "lumbung restart " + run;
      case "recovering" -> "lumbung run";
      case "waiting" -> "lumbung restart " + run + " --accept --reason \"…\"";
      default -> null;
    };
  }
}
