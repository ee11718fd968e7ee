package id.lumbung.pipeline;

import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionLife.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the job of a submission that this process holds. */
record SubmissionRun(
    SubmissionJob jobs,
    JobOperator operator,
    SubmissionLife life,
    HandOut handOut,
    OrphanedRuns orphans,
    TransactionTemplate transaction,
    Node self) {
  /**
   * How a run of the job ended.
   *
   * @param execution its number; null where it did not begin
   * @param isEarly whether it goes on when others have loaded
   */
  record Outcome(
      @Nullable Long execution,
      @Nullable BatchStatus status,
      boolean isEarly,
      List<Throwable> failures) {

    private static Outcome of(JobExecution execution) {
      return new Outcome(
          execution.getId(),
          execution.getStatus(),
          execution.getExitStatus().getExitCode().equals(LoadOrder.TURN),
          execution.getAllFailureExceptions());
    }
  }

  /**
   * Runs until the job ends, is stopped or has to let others load first.
   *
   * @return nothing where the submission stands where nothing is left to do
   */
  Optional<Outcome> run(long submission, StopSignal signal) {
    JobParameters parameters = SubmissionJob.parameters(submission, self);
    try {
      if (begin(submission, parameters) == Step.IMPOSSIBLE) {
        return Optional.empty();
      }
      return Optional.of(Outcome.of(operator.start(jobs.of(submission, signal), parameters)));
    } catch (Exception | Error e) {
      return Optional.of(new Outcome(null, null, false, List.of(e)));
    }
  }

  private @Nullable Step begin(long submission, JobParameters parameters) {
    return transaction.execute(
        status -> {
          handOut.verify(submission);
          Step step = life.begin(submission);
          orphans.endOf(SubmissionJob.NAME, parameters, Fault.DATABASE_GONE.code());
          orphans.clearTheWay(SubmissionJob.NAME, parameters);
          return step;
        });
  }
}
