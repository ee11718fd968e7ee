package id.lumbung.pipeline;

import id.lumbung.intake.Sweeps;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets submissions match and load one after another in the order their content fixes, so that two
 * of them never miss each other's duplicates and arrival order does not matter. The database says
 * whose turn it is, for all processes alike: a turn ends when its submission is loaded or ended
 * there.
 */
final class Turns implements StepExecutionListener {
  private static final long LOOK_MILLIS = 250;

  private final Sweeps sweeps;
  private final JdbcClient db;
  private final Set<Long> waiting = new HashSet<>();

  Turns(Sweeps sweeps, JdbcClient db) {
    this.sweeps = sweeps;
    this.db = db;
  }

  /** Waits until all submissions before this one have loaded or ended, or the run is to stop. */
  void await(long submission, StepExecution step) throws InterruptedException {
    setWaiting(submission, true);
    try {
      while (!sweeps.hasTurn(submission)) {
        if (step.isTerminateOnly() || isToStop(step)) {
          step.setTerminateOnly();
          return;
        }
        synchronized (this) {
          wait(LOOK_MILLIS);
        }
      }
    } finally {
      setWaiting(submission, false);
    }
  }

  private boolean isToStop(StepExecution step) {
    return db.sql(
            """
            select exists (
              select from batch.batch_job_execution
              where job_execution_id = :run and status = 'STOPPING')
            """)
        .param("run", step.getJobExecution().getId())
        .query(Boolean.class)
        .single();
  }

  /** What a step has ended, others may have waited for. */
  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    moved();
    return null;
  }

  /** Somebody's turn may have come. */
  synchronized void moved() {
    notifyAll();
  }

  private synchronized void setWaiting(long submission, boolean isWaiting) {
    if (isWaiting) {
      waiting.add(submission);
    } else {
      waiting.remove(submission);
    }
  }

  /** Runs of this process that do nothing but wait. */
  synchronized Set<Long> waiting() {
    return Set.copyOf(waiting);
  }
}
