package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.Shrinkage;
import id.lumbung.warehouse.WarehouseLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The {@code load} step: one transaction writes everything or nothing. A full submission that
 * shrinks its regency-year too much, and one for a closed data year where those are locked, is held
 * for the operator's word and stops the run.
 */
final class LoadStep implements Tasklet {
  private static final String ACTOR = "lumbung";

  private final long id;
  private final SubmissionRegister register;
  private final SubmissionLife life;
  private final HandOut handOut;
  private final WarehouseLoader loader;
  private final StagedSubmission staged;
  private final RuleSeverities severities;
  private final LayoutWatch layouts;
  private final AnswerWriter answers;
  private final SubmissionSettings settings;
  private final ClosingLock lock;

  LoadStep(
      long id,
      SubmissionRegister register,
      SubmissionLife life,
      HandOut handOut,
      WarehouseLoader loader,
      StagedSubmission staged,
      RuleSeverities severities,
      LayoutWatch layouts,
      AnswerWriter answers,
      SubmissionSettings settings,
      ClosingLock lock) {
    this.id = id;
    this.register = register;
    this.life = life;
    this.handOut = handOut;
    this.loader = loader;
    this.staged = staged;
    this.severities = severities;
    this.layouts = layouts;
    this.answers = answers;
    this.settings = settings;
    this.lock = lock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Submission submission = register.get(id);
    if (submission.isRefused() || loader.isLoaded(id)) {
      return RepeatStatus.FINISHED;
    }
    handOut.verify(id);
    Load load =
        new Load(
            id,
            submission.requireRegency(),
            submission.requireYear(),
            submission.kind() == SubmissionKind.FULL,
            ACTOR);
    if (!load.isFull() && !hasParent(submission)) {
      life.refuse(id, new Refusal(Reason.INDUK_TIDAK_ADA, parent(submission)));
      return RepeatStatus.FINISHED;
    }
    if (lock.holds(load.year()) && !submission.isApproved()) {
      hold(closed(load.year()));
      contribution.getStepExecution().setTerminateOnly();
      return RepeatStatus.FINISHED;
    }
    loader.gather(load);
    Optional<Long> earlier = loader.fullInEffect(load.regency(), load.year());
    earlier.ifPresent(
        full -> staged.noteDifference(id, load.regency(), load.year(), full, load.isFull()));
    Shrinkage shrinkage = loader.shrinkage(load);
    if (load.isFull()
        && !submission.isApproved()
        && shrinkage.share() > settings.shrinkageLimit()) {
      hold(shrunk(shrinkage));
      contribution.getStepExecution().setTerminateOnly();
      return RepeatStatus.FINISHED;
    }
    List<Long> superseded = loader.load(load);
    if (load.isFull() && earlier.isPresent()) {
      staged.noteResubmission(
          id, load.regency(), load.year(), earlier.get(), severities.apply("KIRIMAN_ULANG"));
    }
    if (load.isFull()) {
      layouts.watch(id, load.regency());
    }
    life.setCurrent(superseded, false);
    if (life.load(id) == SubmissionLife.Step.IMPOSSIBLE) {
      throw new IllegalStateException("Submission " + id + " stands where it cannot be loaded");
    }
    return RepeatStatus.FINISHED;
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

  private Refusal closed(int year) {
    return new Refusal(
        Reason.TAHUN_DITUTUP,
        Map.of(
            "tahun", Integer.toString(year),
            "tanggal", lock.closingDay(year).toString()));
  }

  private Refusal shrunk(Shrinkage shrinkage) {
    return new Refusal(
        Reason.BARIS_BERKURANG,
        Map.of(
            "sebelum", Long.toString(shrinkage.before()),
            "sesudah", Long.toString(shrinkage.after()),
            "persen", Long.toString(Math.round(shrinkage.share() * 100)),
            "batas", Long.toString(Math.round(settings.shrinkageLimit() * 100))));
  }

  private void hold(Refusal reason) {
    life.ask(id, reason);
    answers.answerWaiting(register.get(id));
  }
}
