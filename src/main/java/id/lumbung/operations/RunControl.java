package id.lumbung.operations;

import id.lumbung.domain.RunState;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionLife.Step;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Word;
import id.lumbung.pipeline.Backlog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/** Stops runs, lets them go on, or gives them up. */
record RunControl(
    RunHistory history,
    Backlog line,
    JobOperator jobs,
    JobRepository repository,
    SubmissionRegister register,
    SubmissionLife life) {
  private static final int STOP_TRIES = 20;

  /**
   * Puts a submission back into the line.
   *
   * @param word what is said of one that waits for a word; null where it needs none
   * @param why the reason for the word
   * @return its sweep, which the caller closes; nothing where a process works on it or it has ended
   */
  Optional<Long> restart(long submission, @Nullable Word word, String why, String actor) {
    return line.restart(submission, word, why, actor);
  }

  /** Whether a submission is in the warehouse. */
  boolean isLoaded(long submission) {
    return register.get(submission).state() == Submission.State.DONE;
  }

  /**
   * Gives a submission up.
   *
   * @return whether it could be
   */
  boolean abandon(long submission, String actor, String why) {
    return life.abandon(submission, actor, why) == Step.TAKEN;
  }

  /**
   * Asks a run to stop after its present chunk; one that waits for its turn is stopped at once.
   *
   * @return whether it ran
   */
  boolean stop(long number) {
    Optional<Run> run = running(number);
    for (int tries = 0; run.isPresent() && tries < STOP_TRIES; tries++) {
      if (stop(number, run.get().submission())) {
        return true;
      }
      run = running(number);
    }
    return false;
  }

  private Optional<Run> running(long number) {
    return history.find(number, null).filter(run -> run.state() == RunState.RUNNING);
  }

  /** Whether it was stopped; not where the run itself wrote, or went on, at that moment. */
  private boolean stop(long number, @Nullable Long submission) {
    JobExecution execution = repository.getJobExecution(history.lastExecution(number));
    if (execution == null || !execution.isRunning()) {
      return submission != null && line.stop(submission);
    }
    try {
      return jobs.stop(execution);
    } catch (JobExecutionNotRunningException | OptimisticLockingFailureException e) {
      return false;
    }
  }
}
