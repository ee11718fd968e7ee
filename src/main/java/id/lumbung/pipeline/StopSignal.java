package id.lumbung.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Stops one run of this process at its next chunk border. */
final class StopSignal implements StepExecutionListener {
  private volatile boolean isRaised;
  private volatile @Nullable StepExecution current;

  void raise() {
    isRaised = true;
    StepExecution step = current;
    if (step != null) {
      step.setTerminateOnly();
    }
  }

  boolean isRaised() {
    return isRaised;
  }

  @Override
  public void beforeStep(StepExecution step) {
    current = step;
    if (isRaised) {
      step.setTerminateOnly();
    }
  }
}
