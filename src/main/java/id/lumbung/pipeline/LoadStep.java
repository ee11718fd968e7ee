package id.lumbung.pipeline;

import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.pipeline.RegisterLoad.Attempt;
import id.lumbung.warehouse.Load;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The {@code load} step: one transaction writes everything or nothing. A full submission that
 * shrinks its regency-year too much, and one for a closed data year where those are locked, is held
 * for the operator's word and stops the run.
 */
record LoadStep(
    SubmissionRegister register, SubmissionLife life, RegisterLoad loading, AnswerWriter answers) {
  private static final String ACTOR = "lumbung";

  /** Loads one submission. */
  Tasklet of(long id) {
    return (contribution, context) -> {
      Submission submission = register.get(id);
      boolean isToLoad = !submission.isRefused() && !loading.isLoaded(id);
      if (isToLoad && !load(submission)) {
        contribution.getStepExecution().setTerminateOnly();
      }
      return RepeatStatus.FINISHED;
    };
  }

  /** False where it was not loaded and waits for the operator's word. */
  private boolean load(Submission submission) {
    long id = submission.id();
    Load load =
        new Load(
            id,
            submission.requireRegency(),
            submission.requireYear(),
            submission.kind() == SubmissionKind.FULL,
            ACTOR);
    Attempt attempt =
        loading.attempt(load, submission.scope(), submission.parent(), submission.isApproved());
    if (attempt.held() != null) {
      life.ask(id, attempt.held());
      answers.answerWaiting(register.get(id));
      return false;
    }
    if (attempt.refused() != null) {
      life.refuse(id, attempt.refused());
      return true;
    }
    loading.settle(load);
    life.setCurrent(attempt.superseded(), false);
    if (life.load(id) == SubmissionLife.Step.IMPOSSIBLE) {
      throw new IllegalStateException("Submission " + id + " stands where it cannot be loaded");
    }
    return true;
  }
}
