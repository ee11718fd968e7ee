package id.lumbung.operations;

import id.lumbung.intake.Node;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.Sweep;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.warehouse.Withdrawal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything an operator can ask for. What cannot be done is refused with the true reason. */
public final class Operator {
  private static final Logger log = LoggerFactory.getLogger(Operator.class);
  private static final int TRIES = 3;
  private static final Duration DATABASE_LIMIT = Duration.ofSeconds(60);

  private final Sweep sweep;
  private final Nodes nodes;
  private final Node self;
  private final Recovery recovery;
  private final RunHistory history;
  private final SubmissionRegister register;
  private final Withdrawal withdrawal;
  private final JobOperator jobs;
  private final JobRepository repository;
  private final TransactionTemplate transaction;
  private final DataSource database;
  private final Learning learning;

  Operator(
      Sweep sweep,
      Nodes nodes,
      Node self,
      Recovery recovery,
      RunHistory history,
      SubmissionRegister register,
      Withdrawal withdrawal,
      JobOperator jobs,
      JobRepository repository,
      TransactionTemplate transaction,
      DataSource database,
      Learning learning) {
    this.sweep = sweep;
    this.nodes = nodes;
    this.self = self;
    this.recovery = recovery;
    this.history = history;
    this.register = register;
    this.withdrawal = withdrawal;
    this.jobs = jobs;
    this.repository = repository;
    this.transaction = transaction;
    this.database = database;
    this.learning = learning;
  }

  /**
   * One sweep: what died before is recovered, the inbox is emptied, everything under way runs, the
   * figures follow. A run that lost its database is tried again when the database answers.
   *
   * @param copyFrom folder to copy into the inbox first; null for none
   */
  public SweepResult sweep(@Nullable Path copyFrom, Progress progress, String actor)
      throws InterruptedException {
    sweep.report(progress);
    recovery.recover(nodes.dead());
    if (copyFrom != null) {
      sweep.copyFrom(copyFrom);
    }
    int waiting = sweep.receive(actor);
    SweepResult result = untilStable(() -> sweep.run(nodes.dead(), waiting));
    learning.learnWhenDue(actor);
    return result;
  }

  /** One look at the inbox; runs what was ready in it and what was left under way. */
  void look(String actor) throws InterruptedException {
    recovery.recover(nodes.dead());
    sweep.receiveReady(actor);
    if (sweep.hasWork()) {
      untilStable(() -> sweep.run(nodes.dead(), 0));
    }
  }

  private interface Attempt {
    SweepResult run() throws InterruptedException;
  }

  private SweepResult untilStable(Attempt attempt) throws InterruptedException {
    SweepResult result = attempt.run();
    for (int tries = 1; tries < TRIES && result.lostDatabase(); tries++) {
      log.warn("The database went away in mid-run; waiting for it and trying again");
      waitForDatabase();
      List<UUID> ended = new ArrayList<>(nodes.dead());
      ended.add(self.id());
      recovery.recover(ended);
      result = result.followedBy(attempt.run());
    }
    endWhatLostItsRecord();
    return result;
  }

  /**
   * A stop that meets the end of a step can cost the run its last word in the repository. Nothing
   * of this process runs after a sweep, so what still looks alive is ended and can be restarted.
   */
  private void endWhatLostItsRecord() {
    recovery.recover(List.of(self.id()));
  }

  private void waitForDatabase() throws InterruptedException {
    long limit = System.nanoTime() + DATABASE_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      try (Connection connection = database.getConnection()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        log.info("The database does not answer yet: {}", e.getSQLState());
      }
      Thread.sleep(500);
    }
  }

  /** Runs and queued submissions, newest first. */
  public List<Run> runs(int limit) {
    return history.newest(limit, nodes.dead());
  }

  /**
   * One run.
   *
   * @throws Refused if there is none of that number
   */
  public Run run(long run) {
    return history
        .find(run, nodes.dead())
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
    recovery.recover(nodes.dead());
    Run run = run(number);
    requireRestartable(run, accept, reason);
    Long submission = run.submission();
    if (submission == null) {
      return sweep.runOnly(Set.of(), nodes.dead());
    }
    if (run.state().equals("waiting")) {
      register.approve(submission, actor, String.valueOf(reason));
    }
    return untilStable(() -> sweep.runOnly(Set.of(submission), nodes.dead()));
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
    if (run.state().equals("waiting")) {
      if (!accept || reason == null || reason.isBlank()) {
        throw new Refused("refused.needs_word", arguments);
      }
    } else if (!run.canRestart()) {
      throw new Refused("refused.restart_" + run.state(), arguments);
    }
  }

  /** Restarts every last attempt that failed or was stopped. */
  public SweepResult restartFailed(Progress progress) throws InterruptedException {
    sweep.report(progress);
    recovery.recover(nodes.dead());
    Set<Long> submissions = new TreeSet<>();
    for (Run run : history.restartable(nodes.dead())) {
      if (run.submission() != null) {
        submissions.add(run.submission());
      }
    }
    return untilStable(() -> sweep.runOnly(submissions, nodes.dead()));
  }

  /**
   * Asks a run to stop after its present chunk.
   *
   * @throws Refused where it does not run
   */
  public void stop(long number) {
    Run run = run(number);
    JobExecution execution = repository.getJobExecution(number);
    if (execution == null || !run.state().equals("running")) {
      throw new Refused("refused.stop", Map.of("run", Long.toString(number), "state", run.state()));
    }
    try {
      jobs.stop(execution);
    } catch (JobExecutionNotRunningException e) {
      throw new Refused("refused.stop", Map.of("run", Long.toString(number), "state", "ended"));
    }
  }

  /**
   * Gives a stopped, failed or waiting run up; nothing of its submission will be loaded.
   *
   * @throws Refused where it runs or has ended otherwise
   */
  public void abandon(long number, String reason, String actor) {
    recovery.recover(nodes.dead());
    Run run = run(number);
    Long submission = run.submission();
    boolean isOpen = run.canRestart() || run.state().equals("waiting");
    if (submission == null || !isOpen || isLoaded(submission)) {
      throw new Refused(
          "refused.abandon", Map.of("run", Long.toString(number), "state", run.state()));
    }
    register.abandon(submission, actor, reason);
    sweep.answer(submission);
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
    Withdrawal.Outcome outcome =
        transaction.execute(
            status -> {
              register.withdrawn(submission);
              Withdrawal.Outcome done = withdrawal.withdraw(submission, reason, actor);
              register.setCurrent(done.ended(), false);
              register.setCurrent(done.reopened(), true);
              return done;
            });
    refreshFigures(progress);
    return Objects.requireNonNull(outcome);
  }

  /** Computes what a decision has changed. */
  public void refreshFigures(Progress progress) throws InterruptedException {
    sweep.report(progress);
    sweep.runOnly(Set.of(), nodes.dead());
  }
}
