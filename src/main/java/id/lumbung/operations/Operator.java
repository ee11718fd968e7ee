package id.lumbung.operations;

import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.Sweep;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.review.Learning;
import id.lumbung.settings.Refused;
import id.lumbung.warehouse.Withdrawal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything an operator can ask for. What cannot be done is refused with the true reason. */
public final class Operator {
  private static final int STOP_TRIES = 5;

  private final Sweep sweep;
  private final Sweeps sweeps;
  private final Nodes nodes;
  private final Recovery recovery;
  private final RunHistory history;
  private final SubmissionRegister register;
  private final SubmissionLife life;
  private final Withdrawal withdrawal;
  private final JobOperator jobs;
  private final JobRepository repository;
  private final TransactionTemplate transaction;
  private final Learning learning;

  Operator(
      Sweep sweep,
      Sweeps sweeps,
      Nodes nodes,
      Recovery recovery,
      RunHistory history,
      SubmissionRegister register,
      SubmissionLife life,
      Withdrawal withdrawal,
      JobOperator jobs,
      JobRepository repository,
      TransactionTemplate transaction,
      Learning learning) {
    this.sweep = sweep;
    this.sweeps = sweeps;
    this.nodes = nodes;
    this.recovery = recovery;
    this.history = history;
    this.register = register;
    this.life = life;
    this.withdrawal = withdrawal;
    this.jobs = jobs;
    this.repository = repository;
    this.transaction = transaction;
    this.learning = learning;
  }

  /**
   * One sweep: what died before is recovered, the inbox is emptied, everything under way runs, the
   * figures follow. What the database breaks off goes on when it answers again.
   *
   * @param copyFrom folder to copy into the inbox first; null for none
   */
  public SweepResult sweep(@Nullable Path copyFrom, Progress progress, String actor)
      throws InterruptedException {
    sweep.report(progress);
    recovery.recover();
    SweepResult result = sweep.run(copyFrom, actor, recovery::recover);
    learning.learnWhenDue(actor);
    return result;
  }

  /** The newest runs and queued submissions, newest first. */
  public List<Run> runs(int limit) {
    return runs(RunFilter.newest(limit));
  }

  /** Runs and queued submissions that are asked for, newest first. */
  public List<Run> runs(RunFilter filter) {
    return history.find(filter, nodes.dead());
  }

  /**
   * One run.
   *
   * @throws Refused if there is none of that number
   */
  public Run run(long run) {
    return run(run, null);
  }

  /**
   * One run of a regency's submissions.
   *
   * @param regency its code; null for all
   * @throws Refused if there is none of that number
   */
  public Run run(long run, @Nullable String regency) {
    return history
        .find(run, regency, nodes.dead())
        .orElseThrow(() -> new Refused("refused.no_run", Map.of("run", Long.toString(run))));
  }

  /**
   * Lets a run go on where it was.
   *
   * @param accept the operator's word that a shrinking submission may load
   * @param reason why; needed with {@code accept}
   * @throws Refused with the true reason where it cannot go on
   */
  public SweepResult restart(
      long number, boolean accept, @Nullable String reason, Progress progress, String actor)
      throws InterruptedException {
    sweep.report(progress);
    recovery.recover();
    Run run = run(number);
    requireRestartable(run, accept, reason);
    Long submission = run.submission();
    if (submission == null) {
      return follow(List.of(), actor);
    }
    Optional<Long> line = requeue(run, submission, reason, actor);
    if (line.isEmpty()) {
      requireRestartable(run(number), accept, reason);
      throw new Refused("refused.restart_running", Map.of("run", Long.toString(number)));
    }
    return follow(List.of(line.get()), actor);
  }

  /** The word of the operator and the new place in the line, both or neither. */
  private Optional<Long> requeue(Run run, long submission, @Nullable String reason, String actor) {
    Optional<Long> line =
        transaction.execute(
            status -> {
              if (run.needsWord()) {
                life.approve(submission, actor, String.valueOf(reason));
              }
              Optional<Long> place = life.restart(submission, actor);
              if (place.isEmpty()) {
                status.setRollbackOnly();
              }
              return place;
            });
    return line == null ? Optional.empty() : line;
  }

  private static void requireRestartable(Run run, boolean accept, @Nullable String reason) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("run", String.valueOf(run.run()));
    arguments.put("submission", String.valueOf(run.submission()));
    arguments.put("cause", String.valueOf(run.cause()));
    if (run.restartedAs() != null) {
      arguments.put("later", run.restartedAs().toString());
      throw new Refused("refused.restarted_already", arguments);
    }
    if (run.needsWord()) {
      if (!accept || reason == null || reason.isBlank()) {
        throw new Refused("refused.needs_word", arguments);
      }
    } else if (run.isRetention()) {
      throw new Refused("refused.restart_retention", arguments);
    } else if (!run.canRestart()) {
      throw new Refused("refused.restart_" + run.state(), arguments);
    }
  }

  /**
   * The run that {@link #restart} would let go on.
   *
   * @throws Refused with the true reason where it cannot go on
   */
  public Run restartable(long number, boolean accept, @Nullable String reason) {
    recovery.recover();
    Run run = run(number);
    requireRestartable(run, accept, reason);
    return run;
  }

  /** Every last attempt that failed, was stopped or waits for the house to be whole again. */
  public List<Run> restartable() {
    recovery.recover();
    return history.restartable(nodes.dead());
  }

  /** Restarts all of {@link #restartable}. */
  public SweepResult restartFailed(Progress progress, String actor) throws InterruptedException {
    sweep.report(progress);
    TreeSet<Long> lines = new TreeSet<>();
    for (Run run : restartable()) {
      if (run.submission() != null) {
        life.restart(run.submission(), actor).ifPresent(lines::add);
      }
    }
    return follow(List.copyOf(lines), actor);
  }

  /** Closes the sweeps that something was put into and works until they are finished. */
  private SweepResult follow(List<Long> lines, String actor) throws InterruptedException {
    List<Long> followed = lines.isEmpty() ? List.of(sweeps.open(actor)) : lines;
    followed.forEach(sweeps::close);
    return sweep.follow(followed, 0, recovery::recover);
  }

  /**
   * Asks a run to stop after its present chunk.
   *
   * @throws Refused where it does not run
   */
  public void stop(long number) {
    for (int tries = 0; ; tries++) {
      Run run = run(number);
      JobExecution execution = repository.getJobExecution(number);
      if (execution == null || !run.state().equals("running")) {
        throw new Refused(
            "refused.stop", Map.of("run", Long.toString(number), "state", run.state()));
      }
      try {
        jobs.stop(execution);
        return;
      } catch (JobExecutionNotRunningException e) {
        throw new Refused("refused.stop", Map.of("run", Long.toString(number), "state", "done"));
      } catch (OptimisticLockingFailureException e) {
        // The run itself wrote at that moment.
        if (tries == STOP_TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * The run that {@link #abandon} would give up.
   *
   * @throws Refused where it runs or has ended otherwise
   */
  public Run abandonable(long number) {
    recovery.recover();
    Run run = run(number);
    boolean isOpen = run.canRestart() || run.state().equals("waiting");
    if (run.submission() == null || !isOpen || isLoaded(run.submission())) {
      throw new Refused(
          "refused.abandon", Map.of("run", Long.toString(number), "state", run.state()));
    }
    return run;
  }

  /**
   * Gives a stopped, failed or waiting run up; nothing of its submission will be loaded.
   *
   * @return the run as it was
   * @throws Refused where it runs or has ended otherwise
   */
  public Run abandon(long number, String reason, String actor) {
    Run given = abandonable(number);
    long submission = Objects.requireNonNull(given.submission());
    if (life.abandon(submission, actor, reason) == SubmissionLife.Step.IMPOSSIBLE) {
      throw new Refused(
          "refused.abandon", Map.of("run", Long.toString(number), "state", given.state()));
    }
    sweep.answer(submission);
    return given;
  }

  private boolean isLoaded(long submission) {
    return register.get(submission).state() == Submission.State.DONE;
  }

  /**
   * Takes a submission back; what it had superseded counts again, and the figures follow.
   *
   * @return what ended and what counts again
   * @throws Refused where it has not been loaded or was withdrawn before
   */
  public Withdrawal.Outcome withdraw(
      long submission, String reason, String actor, Progress progress) throws InterruptedException {
    Withdrawal.Outcome outcome = withdraw(submission, reason, actor, false);
    refreshFigures(progress);
    return outcome;
  }

  /** What {@link #withdraw} would do; nothing is done. */
  public Withdrawal.Outcome wouldWithdraw(long submission, String actor) {
    return withdraw(submission, "dry run", actor, true);
  }

  private Withdrawal.Outcome withdraw(
      long submission, String reason, String actor, boolean isDryRun) {
    Map<String, String> arguments = Map.of("submission", Long.toString(submission));
    Submission known =
        register
            .find(submission)
            .orElseThrow(() -> new Refused("refused.no_submission", arguments));
    if (known.state() != Submission.State.DONE) {
      throw new Refused("refused.withdraw_not_loaded", arguments);
    }
    if (known.isWithdrawn()) {
      throw new Refused("refused.withdrawn_already", arguments);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (life.withdraw(submission) == SubmissionLife.Step.IMPOSSIBLE) {
                throw new Refused("refused.withdraw_not_loaded", arguments);
              }
              Withdrawal.Outcome done = withdrawal.withdraw(submission, reason, actor);
              life.setCurrent(done.ended(), false);
              life.setCurrent(done.reopened(), true);
              if (isDryRun) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  /** Computes what a decision has changed. */
  public void refreshFigures(Progress progress) throws InterruptedException {
    sweep.report(progress);
    sweep.compute();
  }
}
