package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.pipeline.OrphanedRuns.Ended;
import id.lumbung.pipeline.SubmissionRun.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the scheduler hands out for a submission: runs its job until it ends or has to let others
 * load first, and gives it back with what has become of it.
 */
record SubmissionTask(
    SubmissionRun run,
    SubmissionRegister register,
    HandOut handOut,
    Hands hands,
    OrphanedRuns orphans,
    RetryPolicy policy,
    TransactionTemplate transaction,
    SwitchableProgress progress)
    implements ExecutionHandler<Void> {
  private static final Logger log = LoggerFactory.getLogger(SubmissionTask.class);
  private static final Duration SOON = Duration.ofMillis(250);
  private static final long PAUSE_MILLIS = 500;

  /** How long the end of an attempt is tried to be recorded while the process is leaving. */
  private static final long LAST_WORDS_NANOS = TimeUnit.SECONDS.toNanos(3);

  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
    long submission = Long.parseLong(task.getId());
    Optional<StopSignal> signal = hands.take(register.get(submission));
    if (signal.isEmpty()) {
      return (done, operations) -> operations.reschedule(done, done.getTimeDone().plus(SOON));
    }
    handOut.hold(submission, context.getExecution());
    try {
      attempt(submission, context.getExecution(), signal.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      handOut.forget(submission);
      hands.drop(submission);
    }
    handOut.callNext();
    return (done, operations) -> {};
  }

  /** Waits for the database if it is away at the end. */
  private void attempt(long submission, Execution execution, StopSignal signal)
      throws InterruptedException {
    Optional<Outcome> outcome = run.run(submission, signal);
    long endedAt = System.nanoTime();
    while (true) {
      try {
        transaction.executeWithoutResult(
            status -> {
              outcome.ifPresent(ended -> settle(submission, ended, signal));
              handOut.giveBack(execution, outcome.map(Outcome::isEarly).orElse(false));
            });
        tell(submission, outcome);
        return;
      } catch (RuntimeException e) {
        log.warn("The end of submission {} waits: {}", submission, Fault.describe(e));
        if (signal.isRaised() && System.nanoTime() - endedAt > LAST_WORDS_NANOS) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void settle(long submission, Outcome outcome, StopSignal signal) {
    if (!handOut.holds(submission)) {
      log.warn("Submission {} was taken over by another process", submission);
      return;
    }
    Fault fault = Fault.of(outcome.failures());
    List<Ended> lost =
        orphans.endOf(SubmissionJob.NAME, SubmissionJob.identity(submission), fault.code());
    boolean isAskedToStop =
        outcome.status() == BatchStatus.STOPPED
            || lost.stream().anyMatch(run -> run.status().equals("STOPPING"));
    State state = register.get(submission).state();
    if ((outcome.status() == BatchStatus.COMPLETED && lost.isEmpty()) || state == State.WAITING) {
      log.info("Submission {} is {}", submission, state.code());
    } else if (outcome.isEarly()) {
      log.info("Submission {} is read and waits for its turn", submission);
    } else if (signal.isRaised()) {
      note("shutdown", outcome);
      policy.brokenOff(submission);
    } else if (isAskedToStop) {
      policy.stopped(submission);
    } else {
      List<String> told = new ArrayList<>();
      outcome.failures().forEach(failure -> told.add(Fault.describe(failure)));
      log.warn("An attempt at submission {} failed, {}: {}", submission, fault.code(), told);
      note(fault.code(), outcome);
      policy.failed(submission, fault == Fault.TAKEN_OVER ? Fault.DATABASE_GONE : fault);
    }
  }

  private void note(String why, Outcome outcome) {
    if (outcome.execution() != null) {
      orphans.note(why, outcome.execution());
    }
  }

  private void tell(long submission, Optional<Outcome> outcome) {
    if (outcome.isPresent() && !outcome.get().isEarly()) {
      progress.ended(register.get(submission));
    }
  }
}
