package id.lumbung.pipeline;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets one submission match and load after another in the order their content fixes, so that two of
 * them never miss each other's duplicates and arrival order does not matter. The database says
 * whose turn it is, for all processes alike. A run that has read before its turn stops with the
 * exit code {@link #TURN} and goes on when it is called; nobody waits in between.
 */
final class LoadOrder implements JobExecutionListener {
  /** Exit code of a run that lets others load first. */
  static final String TURN = "TURN";

  private final HandOut handOut;
  private final long submission;
  private boolean isEarly;

  /** The order as one run meets it. */
  LoadOrder(HandOut handOut, long submission) {
    this.handOut = handOut;
    this.submission = submission;
  }

  /**
   * Stops the run before a step unless it has its turn.
   *
   * @param isAwaited whether a submission has anything to do there that has to wait
   */
  StepExecutionListener stoppingUnlessCalled(LongPredicate isAwaited) {
    return new StepExecutionListener() {
      @Override
      public void beforeStep(StepExecution step) {
        if (isAwaited.test(submission) && !handOut.hasTurn(submission)) {
          isEarly = true;
          step.setTerminateOnly();
        }
      }
    };
  }

  /** What a step has ended, others may have waited for. */
  StepExecutionListener callingNext() {
    return new StepExecutionListener() {
      @Override
      public @Nullable ExitStatus afterStep(StepExecution step) {
        handOut.callNext();
        return null;
      }
    };
  }

  @Override
  public void afterJob(JobExecution execution) {
    if (isEarly && execution.getStatus() == BatchStatus.STOPPED) {
      execution.setExitStatus(new ExitStatus(TURN));
    }
  }
}
