package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.WarehouseLoader;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The {@code load} step: one transaction writes everything or nothing. A full submission that
 * shrinks its regency-year too much, and one for a closed data year where those are locked, is held
 * for the operator's word and stops the run.
 */
record LoadStep(
    SubmissionRegister register,
    SubmissionLife life,
    WarehouseLoader loader,
    RegisterLoad loading,
    AnswerWriter answers,
    LoadGate gate) {
  private static final String ACTOR = "lumbung";

  /** Loads one submission. */
  Tasklet of(long id) {
    return (contribution, context) -> {
      Submission submission = register.get(id);
      boolean isToLoad = !submission.isRefused() && !loader.isLoaded(id);
      Optional<Refusal> held = isToLoad ? load(submission) : Optional.empty();
      if (held.isPresent()) {
        life.ask(id, held.get());
        answers.answerWaiting(register.get(id));
        contribution.getStepExecution().setTerminateOnly();
      }
      return RepeatStatus.FINISHED;
    };
  }

  /** Why it was not loaded and waits for the operator's word. */
  private Optional<Refusal> load(Submission submission) {
    long id = submission.id();
    Load load =
        new Load(
            id,
            submission.requireRegency(),
            submission.requireYear(),
            submission.kind() == SubmissionKind.FULL,
            ACTOR);
    if (!load.isFull() && !hasParent(submission)) {
      life.refuse(id, new Refusal(Reason.INDUK_TIDAK_ADA, parent(submission)));
      return Optional.empty();
    }
    Optional<Refusal> closed = gate.closed(submission, load);
    if (closed.isPresent()) {
      return closed;
    }
    Optional<Refusal> shrunk = gate.shrunk(submission, load, loading.prepare(load));
    if (shrunk.isPresent()) {
      return shrunk;
    }
    life.setCurrent(loading.load(load), false);
    if (life.load(id) == SubmissionLife.Step.IMPOSSIBLE) {
      throw new IllegalStateException("Submission " + id + " stands where it cannot be loaded");
    }
    return Optional.empty();
  }

  /** An addendum adds to the full submission in effect; the one it names must be of its place. */
  private boolean hasParent(Submission submission) {
    Long named = submission.parent();
    boolean namesItsOwn =
        named == null
            || register
                .find(named)
                .filter(parent -> parent.state() == Submission.State.DONE && !parent.isWithdrawn())
                .filter(parent -> isOfSamePlace(parent, submission))
                .isPresent();
    return namesItsOwn
        && loader.fullInEffect(submission.requireRegency(), submission.requireYear()).isPresent();
  }

  private static boolean isOfSamePlace(Submission one, Submission other) {
    return Objects.equals(one.regencyCode(), other.regencyCode())
        && Objects.equals(one.year(), other.year());
  }

  private static Map<String, String> parent(Submission submission) {
    Long named = submission.parent();
    return Map.of(
        "induk",
        named == null ? "-" : named.toString(),
        "tahun",
        String.valueOf(submission.year()));
  }
}
