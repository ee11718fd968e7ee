package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.Node;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.pipeline.Endings.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts of this process at submissions it holds. */
final class Attempts {
  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final long PAUSE_MILLIS = 500;

  /** How long the end of an attempt is tried to be recorded while the process is leaving. */
  private static final long LAST_WORDS_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final SubmissionJob jobs;
  private final JobOperator operator;
  private final SubmissionRegister register;
  private final Leases leases;
  private final Node self;
  private final Endings endings;
  private final Settlement settlement;
  private final TransactionTemplate transaction;

  Attempts(
      SubmissionJob jobs,
      JobOperator operator,
      SubmissionRegister register,
      Leases leases,
      Node self,
      Endings endings,
      Settlement settlement,
      TransactionTemplate transaction) {
    this.jobs = jobs;
    this.operator = operator;
    this.register = register;
    this.leases = leases;
    this.self = self;
    this.endings = endings;
    this.settlement = settlement;
    this.transaction = transaction;
  }

  /**
   * How a run of the job ended.
   *
   * @param run its number; null where it did not begin
   */
  private record Outcome(
      @Nullable Long run, @Nullable BatchStatus status, List<Throwable> failures) {}

  /**
   * Runs the job of a submission that this process holds, and gives the submission free with what
   * has become of it. Waits for the database if it is away at the end.
   *
   * @param signal raised when the attempt is to be broken off
   */
  void attempt(Submission submission, StopSignal signal) throws InterruptedException {
    Outcome outcome = run(submission.id(), signal);
    long leavingSince = System.nanoTime();
    while (true) {
      try {
        transaction.executeWithoutResult(status -> settle(submission.id(), outcome, signal));
        leases.forget(submission.id());
        return;
      } catch (RuntimeException e) {
        log.warn("The end of submission {} waits: {}", submission.id(), Fault.describe(e));
        if (signal.isRaised() && System.nanoTime() - leavingSince > LAST_WORDS_NANOS) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private Outcome run(long submission, StopSignal signal) {
    try {
      JobParameters parameters = parameters(submission);
      transaction.executeWithoutResult(
          status -> {
            leases.verify(submission);
            endings.endOf(SubmissionJob.NAME, parameters, Fault.DATABASE_GONE.code());
            endings.clearTheWay(SubmissionJob.NAME, parameters);
          });
      JobExecution execution = operator.start(jobs.of(submission, signal), parameters);
      return new Outcome(
          execution.getId(), execution.getStatus(), execution.getAllFailureExceptions());
    } catch (Exception | Error e) {
      return new Outcome(null, null, List.of(e));
    }
  }

  private JobParameters parameters(long submission) {
    return new JobParametersBuilder()
        .addLong(SubmissionJob.SUBMISSION, submission, true)
        .addString(SubmissionJob.NODE, self.id().toString(), false)
        .toJobParameters();
  }

  private void settle(long submission, Outcome outcome, StopSignal signal) {
    if (!leases.holds(submission)) {
      log.warn("Submission {} was taken over by another process", submission);
      return;
    }
    List<Throwable> failures = outcome.failures();
    Fault fault = Fault.of(failures);
    List<Ended> lost = endings.endOf(SubmissionJob.NAME, parameters(submission), fault.code());
    boolean isAskedToStop =
        outcome.status() == BatchStatus.STOPPED
            || lost.stream().anyMatch(run -> run.status().equals("STOPPING"));
    State state = register.get(submission).state();
    if ((outcome.status() == BatchStatus.COMPLETED && lost.isEmpty()) || state == State.WAITING) {
      log.info("Submission {} is {}", submission, state.code());
    } else if (signal.isRaised()) {
      note("shutdown", outcome);
      settlement.brokenOff(submission);
    } else if (isAskedToStop) {
      settlement.stopped(submission);
    } else {
      tell(submission, failures, fault);
      note(fault.code(), outcome);
      settlement.failed(submission, fault == Fault.TAKEN_OVER ? Fault.DATABASE_GONE : fault);
    }
    leases.release(submission);
  }

  private void note(String why, Outcome outcome) {
    if (outcome.run() != null) {
      endings.note(why, outcome.run());
    }
  }

  private static void tell(long submission, List<Throwable> failures, Fault fault) {
    List<String> told = new ArrayList<>();
    failures.forEach(failure -> told.add(Fault.describe(failure)));
    log.warn("An attempt at submission {} failed, {}: {}", submission, fault.code(), told);
  }
}
