package id.lumbung.operations;

import id.lumbung.domain.RunState;
import id.lumbung.intake.Sweeps;
import id.lumbung.intake.Word;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.Recovery;
import id.lumbung.pipeline.Sweep;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.review.Learning;
import id.lumbung.settings.Refused;
import id.lumbung.warehouse.Withdrawal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything an operator can ask for. What cannot be done is refused with the true reason. */
public record Operator(
    Sweep sweep,
    Sweeps sweeps,
    Recovery recovery,
    RunHistory history,
    RunControl control,
    Withdrawals withdrawals,
    WholeYears wholeYears,
    Learning learning) {
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
    SweepResult result = sweep.run(copyFrom, actor);
    learning.learnWhenDue(actor);
    return result;
  }

  /** The newest runs and queued submissions, newest first. */
  public List<Run> runs(int limit) {
    return runs(RunFilter.newest(limit));
  }

  /** Runs and queued submissions that are asked for, newest first. */
  public List<Run> runs(RunFilter filter) {
    return history.find(filter);
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
        .find(run, regency)
        .orElseThrow(() -> new Refused("refused.no_run", Map.of("run", Long.toString(run))));
  }

  /**
   * Lets a run go on where it was.
   *
   * @param word what is said of a submission that waits for it; null without
   * @param reason why; needed with a word
   * @throws Refused with the true reason where it cannot go on
   */
  public SweepResult restart(
      long number, @Nullable Word word, @Nullable String reason, Progress progress, String actor)
      throws InterruptedException {
    sweep.report(progress);
    return follow(putBack(number, word, reason, actor).map(List::of).orElse(List.of()), actor);
  }

  /** The same by the processes that serve, without waiting. */
  public void restartSoon(long number, @Nullable Word word, @Nullable String reason, String actor) {
    if (putBack(number, word, reason, actor).isEmpty()) {
      sweeps.close(sweeps.open(actor));
    }
  }

  /** Puts the submission of a run back into the line; its sweep, nothing for other jobs. */
  private Optional<Long> putBack(
      long number, @Nullable Word word, @Nullable String reason, String actor) {
    boolean isWord = word != null;
    Run run = restartable(number, isWord, reason);
    if ((word == Word.ADD || word == Word.REPLACE) && !run.needsWord()) {
      throw new Refused("refused.accept", arguments(run));
    }
    Long submission = run.submission();
    if (submission == null) {
      return Optional.empty();
    }
    Optional<Long> line =
        control.restart(submission, run.needsWord() ? word : null, String.valueOf(reason), actor);
    if (line.isEmpty()) {
      requireRestartable(run(number), isWord, reason);
      throw new Refused("refused.restart_running", Map.of("run", Long.toString(number)));
    }
    return line;
  }

  private static Map<String, String> arguments(Run run) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("run", String.valueOf(run.run()));
    arguments.put("submission", String.valueOf(run.submission()));
    arguments.put("cause", String.valueOf(run.cause()));
    arguments.put("state", run.state().code());
    return arguments;
  }

  private static void requireRestartable(Run run, boolean accept, @Nullable String reason) {
    Map<String, String> arguments = arguments(run);
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
      throw new Refused("refused.restart_" + run.state().code(), arguments);
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
    return history.restartable();
  }

  /** Those of them that a filter admits and that do not go on by themselves, whatever its limit. */
  public List<Run> restartable(RunFilter filter) {
    recovery.recover();
    return history.restartable(filter);
  }

  /**
   * Restarts all of {@link #restartable(RunFilter)} by the processes that serve, without waiting.
   *
   * @return those that go on; of others a process has taken hold meanwhile
   */
  public List<Run> restartSoon(RunFilter filter, String actor) {
    List<Run> restarted = new ArrayList<>();
    boolean isFigures = false;
    for (Run run : restartable(filter)) {
      isFigures |= run.submission() == null;
      if (run.submission() == null
          || control.restart(run.submission(), null, "", actor).isPresent()) {
        restarted.add(run);
      }
    }
    if (isFigures) {
      sweeps.close(sweeps.open(actor));
    }
    return restarted;
  }

  /** Restarts all of {@link #restartable}. */
  public SweepResult restartFailed(Progress progress, String actor) throws InterruptedException {
    sweep.report(progress);
    TreeSet<Long> lines = new TreeSet<>();
    for (Run run : restartable()) {
      if (run.submission() != null) {
        control.restart(run.submission(), null, "", actor).ifPresent(lines::add);
      }
    }
    return follow(List.copyOf(lines), actor);
  }

  /** Closes the sweeps that something was put into and works until they are finished. */
  private SweepResult follow(List<Long> lines, String actor) throws InterruptedException {
    List<Long> followed = lines.isEmpty() ? List.of(sweeps.open(actor)) : lines;
    followed.forEach(sweeps::close);
    return sweep.follow(followed);
  }

  /**
   * Asks a run to stop after its present chunk.
   *
   * @throws Refused where it does not run
   */
  public void stop(long number) {
    if (!control.stop(number)) {
      throw new Refused(
          "refused.stop",
          Map.of("run", Long.toString(number), "state", run(number).state().code()));
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
    requireAbandonable(run);
    return run;
  }

  private void requireAbandonable(Run run) {
    boolean isOpen = run.canRestart() || run.needsWord();
    if (run.submission() == null || !isOpen || control.isLoaded(run.submission())) {
      throw new Refused("refused.abandon", arguments(run));
    }
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
    if (!control.abandon(submission, actor, reason)) {
      throw new Refused(
          "refused.abandon", Map.of("run", Long.toString(number), "state", given.state().code()));
    }
    sweep.answer(submission);
    return given;
  }

  /**
   * Takes a submission back; what it had superseded counts again, and the figures follow.
   *
   * @return what ended and what counts again
   * @throws Refused where it has not been loaded or was withdrawn before
   */
  public Withdrawal.Outcome withdraw(
      long submission, String reason, String actor, Progress progress) throws InterruptedException {
    Withdrawal.Outcome outcome = withdrawals.withdraw(submission, reason, actor);
    refreshFigures(progress);
    return outcome;
  }

  /** The same, while the figures follow by the processes that serve, without waiting. */
  public Withdrawal.Outcome withdrawSoon(long submission, String reason, String actor) {
    Withdrawal.Outcome outcome = withdrawals.withdraw(submission, reason, actor);
    refreshFiguresSoon(actor);
    return outcome;
  }

  /**
   * Why a run, as it stands, cannot be done something with.
   *
   * @return nothing where it can
   */
  public Optional<Refused> whyNot(RunAct act, Run run) {
    try {
      switch (act) {
        case RESTART -> {
          if (run.state() != RunState.RECOVERING) {
            requireRestartable(run, false, null);
          }
        }
        case ACCEPT -> {
          if (!run.needsWord()) {
            throw new Refused("refused.accept", arguments(run));
          }
        }
        case STOP -> {
          if (run.state() != RunState.RUNNING) {
            throw new Refused("refused.stop", arguments(run));
          }
        }
        case ABANDON -> requireAbandonable(run);
        case WITHDRAW -> withdrawals.requireWithdrawable(run);
      }
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e);
    }
  }

  /**
   * Takes a person's word that with a submission, sent as a part, its regency's year is whole, and
   * the figures follow.
   *
   * @throws Refused where it is not the last part that counts
   */
  public void complete(long submission, String reason, String actor, Progress progress)
      throws InterruptedException {
    wholeYears.make(submission, reason, actor);
    refreshFigures(progress);
  }

  /** The same, while the figures follow by the processes that serve, without waiting. */
  public void completeSoon(long submission, String reason, String actor) {
    wholeYears.make(submission, reason, actor);
    refreshFiguresSoon(actor);
  }

  /** Whether a submission is the last of those that count, and with it its year is a part. */
  public boolean isPart(long submission) {
    return wholeYears.isPart(submission);
  }

  /**
   * Asks whether {@link #complete} would do it.
   *
   * @throws Refused where not
   */
  public void requirePart(long submission) {
    wholeYears.require(submission);
  }

  /** What {@link #withdraw} would do; nothing is done. */
  public Withdrawal.Outcome wouldWithdraw(long submission, String actor) {
    return withdrawals.wouldWithdraw(submission, actor);
  }

  /** Has what a decision has changed computed by the processes that serve, without waiting. */
  public void refreshFiguresSoon(String actor) {
    sweep.sweepUp(actor);
  }

  /** Computes what a decision has changed. */
  public void refreshFigures(Progress progress) throws InterruptedException {
    sweep.report(progress);
    sweep.compute();
  }
}
