package id.lumbung.pipeline;

import id.lumbung.settings.SqlModel;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends executions that cannot end themselves. Spring Batch leaves them STARTED after a kill and
 * UNKNOWN after a database restart, and refuses to restart either. Safe because rows, restart
 * position and step metadata commit together. Works in the caller's transaction.
 */
record OrphanedRuns(JdbcClient db, JobRepository repository) {
  /**
   * An execution that was ended.
   *
   * @param status what it was left as
   * @param step the last step it began
   */
  record Ended(long run, String status, @Nullable Long submission, @Nullable String step) {}

  /**
   * Sets steps and executions of processes to FAILED with an end time.
   *
   * @param nodes processes that run them no more
   * @param note why, for {@code status}
   */
  List<Ended> endOf(Collection<UUID> nodes, String note) {
    return end(nodes, null, note);
  }

  /**
   * The same for one piece of work, of which the caller knows that nobody runs it.
   *
   * @param job name of the job
   */
  List<Ended> endOf(String job, JobParameters parameters, String note) {
    JobInstance instance = repository.getJobInstance(job, parameters);
    return instance == null ? List.of() : end(List.of(), instance.getInstanceId(), note);
  }

  /**
   * Removes what would refuse every further start of a piece of work: an instance whose first
   * execution was lost with the database between the two.
   */
  void clearTheWay(String job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job, parameters);
    if (instance != null) {
      db.sql(
              """
              delete from batch.batch_job_instance i
              where job_instance_id = :instance and not exists (
                select from batch.batch_job_execution e
                where e.job_instance_id = i.job_instance_id)
              """)
          .param("instance", instance.getInstanceId())
          .update();
    }
  }

  private List<Ended> end(Collection<UUID> nodes, @Nullable Long instance, String note) {
    List<Ended> ended =
        db.sql(SqlModel.read("pipeline/orphaned_runs.sql"))
            .param("dead", nodes.stream().map(UUID::toString).toArray(String[]::new))
            .param("instance", instance)
            .query(Ended.class)
            .list();
    if (!ended.isEmpty()) {
      Long[] runs = ended.stream().map(Ended::run).toArray(Long[]::new);
      db.sql(SqlModel.read("pipeline/fail_steps.sql")).param("runs", runs).update();
      db.sql(SqlModel.read("pipeline/fail_runs.sql")).param("runs", runs).update();
      note(note, runs);
    }
    return ended;
  }

  /** Says why executions ended as they did, unless that is known. */
  void note(String note, Long... runs) {
    db.sql(SqlModel.read("pipeline/note_ends.sql"))
        .param("runs", runs)
        .param("note", note)
        .update();
  }

  /** How far the attempts at a submission have come; null where none has begun. */
  @Nullable String reached(long submission) {
    return db.sql(SqlModel.read("pipeline/reached.sql"))
        .param("submission", submission)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
