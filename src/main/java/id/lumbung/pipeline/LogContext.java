package id.lumbung.pipeline;

import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Puts the run and the submission into every log line that is written while a job runs. */
final class LogContext implements JobExecutionListener {
  private static final String RUN = "run";
  private static final String SUBMISSION = "submission";

  private final long submission;

  LogContext(long submission) {
    this.submission = submission;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    MDC.put(RUN, Long.toString(execution.getId()));
    MDC.put(SUBMISSION, Long.toString(submission));
  }

  @Override
  public void afterJob(JobExecution execution) {
    MDC.remove(RUN);
    MDC.remove(SUBMISSION);
  }
}
