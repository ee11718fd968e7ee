package id.lumbung.pipeline;

import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Puts the run and the submission into every log line that is written while a job runs. */
record LogContext(HandOut handOut, long submission) implements JobExecutionListener {
  private static final String RUN = "run";
  private static final String SUBMISSION = "submission";

  @Override
  public void beforeJob(JobExecution execution) {
    MDC.put(RUN, Long.toString(handOut.runOf(execution.getId())));
    MDC.put(SUBMISSION, Long.toString(submission));
  }

  @Override
  public void afterJob(JobExecution execution) {
    MDC.remove(RUN);
    MDC.remove(SUBMISSION);
  }
}
