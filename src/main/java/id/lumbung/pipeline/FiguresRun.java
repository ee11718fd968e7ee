package id.lumbung.pipeline;

import id.lumbung.intake.Node;
import id.lumbung.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the figures, on one process at a time and only for what changed. */
record FiguresRun(
    StatisticsJob job,
    Statistics statistics,
    JobOperator operator,
    OrphanedRuns orphans,
    TransactionTemplate transaction,
    Node self,
    SwitchableProgress progress,
    SubmissionSettings settings) {
  private static final Logger log = LoggerFactory.getLogger(FiguresRun.class);
  private static final int PATIENCE = 60;
  private static final long PAUSE_MILLIS = 1_000;

  /** Whether the figures lag behind what is loaded and what day it is. */
  boolean isOutdated() {
    return statistics.outdated().isPresent();
  }

  /**
   * Computes the figures if anything moved; waits where another process is at it or the database is
   * away.
   *
   * @return whether they stand on all that is loaded
   */
  boolean compute() throws InterruptedException {
    int failed = 0;
    for (int tries = 0; tries < PATIENCE && failed < settings.attempts(); tries++) {
      Optional<Statistics.Inputs> inputs = statistics.outdated();
      if (inputs.isEmpty()) {
        return true;
      }
      progress.computes();
      List<Throwable> failures = attempt(inputs.get());
      if (!failures.isEmpty()) {
        Fault fault = Fault.of(failures);
        failed += fault.isOfTheHouse() ? 0 : 1;
        log.warn(
            "The figures were not computed, {}: {}", fault.code(), Fault.describe(failures.get(0)));
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return statistics.outdated().isEmpty();
  }

  /** The failures; none where it went well or another process is at it. */
  private List<Throwable> attempt(Statistics.Inputs inputs) throws InterruptedException {
    JobParameters parameters =
        StatisticsJob.parameters(inputs, statistics.computedAt())
            .addString(SubmissionJob.NODE, self.id().toString(), false)
            .toJobParameters();
    try {
      transaction.executeWithoutResult(
          status -> orphans.clearTheWay(StatisticsJob.NAME, parameters));
      JobExecution execution = operator.start(job.job(), parameters);
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        return List.of();
      }
      endWhatLostItsRecord(parameters);
      return failures(execution);
    } catch (JobExecutionAlreadyRunningException
        | JobInstanceAlreadyCompleteException
        | DuplicateKeyException others) {
      log.info("Another process computes the figures: {}", others.getClass().getSimpleName());
      Thread.sleep(PAUSE_MILLIS);
      return List.of();
    } catch (Exception e) {
      endWhatLostItsRecord(parameters);
      return List.of(e);
    }
  }

  private static List<Throwable> failures(JobExecution execution) {
    List<Throwable> told = execution.getAllFailureExceptions();
    return told.isEmpty()
        ? List.of(new IllegalStateException("The run ended as " + execution.getStatus()))
        : told;
  }

  private void endWhatLostItsRecord(JobParameters parameters) throws InterruptedException {
    for (int tries = 0; tries < PATIENCE; tries++) {
      try {
        transaction.executeWithoutResult(
            status -> orphans.endOf(StatisticsJob.NAME, parameters, Fault.DATABASE_GONE.code()));
        return;
      } catch (DataAccessException | TransactionException e) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
