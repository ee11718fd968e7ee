package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.lumbung.intake.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the scheduler hands out when everything in a sweep is loaded: its figures, which end it. */
record FiguresTask(
    FiguresRun figures,
    Sweeps sweeps,
    HandOut handOut,
    Hands hands,
    TransactionTemplate transaction)
    implements ExecutionHandler<Void> {
  private static final Logger log = LoggerFactory.getLogger(FiguresTask.class);
  private static final long PAUSE_MILLIS = 500;

  /** Tries again while the database is away; what is broken off here goes on elsewhere. */
  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
    try {
      while (!hands.isLeaving() && !isEnded(Long.parseLong(task.getId()), context.getExecution())) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return (done, operations) -> {};
  }

  private boolean isEnded(long sweep, Execution execution) throws InterruptedException {
    try {
      end(sweep, execution, figures.compute());
      handOut.callNext();
      return true;
    } catch (RuntimeException e) {
      log.warn("A sweep cannot be ended yet: {}", Fault.describe(e));
      return false;
    }
  }

  private void end(long sweep, Execution execution, boolean isComputed) {
    transaction.executeWithoutResult(
        status -> {
          if (handOut.endFigures(sweep, execution)) {
            sweeps.finish(sweep, isComputed);
          }
        });
  }
}
