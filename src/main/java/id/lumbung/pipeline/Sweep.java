package id.lumbung.pipeline;

import id.lumbung.intake.Inbox;
import id.lumbung.intake.Leases;
import id.lumbung.intake.Node;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.statistics.Statistics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * One sweep: claim what waits in the inbox, run the submissions, run the statistics once. Reading
 * and answering run several at a time; matching and loading go in content order.
 */
public final class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final String NODE = "node";
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Inbox inbox;
  private final Reception reception;
  private final SubmissionRegister register;
  private final Leases leases;
  private final Node self;
  private final SubmissionJob submissionJob;
  private final StatisticsJob statisticsJob;
  private final Statistics statistics;
  private final JobOperator operator;
  private final SubmissionSettings settings;
  private final Turns turns;
  private final SwitchableProgress progress;
  private volatile boolean lostDatabase;

  Sweep(
      Inbox inbox,
      Reception reception,
      SubmissionRegister register,
      Leases leases,
      Node self,
      SubmissionJob submissionJob,
      StatisticsJob statisticsJob,
      Statistics statistics,
      JobOperator operator,
      SubmissionSettings settings,
      Turns turns,
      SwitchableProgress progress) {
    this.inbox = inbox;
    this.reception = reception;
    this.register = register;
    this.leases = leases;
    this.self = self;
    this.submissionJob = submissionJob;
    this.statisticsJob = statisticsJob;
    this.statistics = statistics;
    this.operator = operator;
    this.settings = settings;
    this.turns = turns;
    this.progress = progress;
  }

  /** Who hears how far sweeps are from now on. */
  public void report(Progress listener) {
    progress.switchTo(listener);
  }

  /** Copies files into the inbox; they are complete at once. */
  public int copyFrom(Path folder) {
    return inbox.copyFrom(folder);
  }

  /**
   * Takes everything from the inbox. Files still being written are waited for until they are quiet
   * or, where their container is not whole, for the time {@code submission.yml} sets.
   *
   * @return files left in the inbox
   */
  public int receive(String actor) throws InterruptedException {
    reception.receiveUnfinished(actor);
    long limit =
        System.nanoTime() + settings.incompleteWait().toNanos() + Duration.ofSeconds(30).toNanos();
    int waiting = reception.receiveReady(actor);
    while (waiting > 0 && System.nanoTime() < limit) {
      progress.waitsForFiles(waiting);
      Thread.sleep(LOOK.toMillis());
      waiting = reception.receiveReady(actor);
    }
    return waiting;
  }

  /** Takes what is ready in the inbox at one look. */
  public void receiveReady(String actor) {
    reception.receiveReady(actor);
  }

  /** Whether a submission is under way. */
  public boolean hasWork() {
    return !register.underWay().isEmpty();
  }

  /**
   * Runs what is under way and free, then the statistics if anything moved.
   *
   * @param dead nodes whose work may be taken over
   * @param waitingFiles files that {@link #receive} left in the inbox
   */
  public SweepResult run(List<UUID> dead, int waitingFiles) throws InterruptedException {
    return run(register.underWay(), dead, waitingFiles, reception.takeKnown());
  }

  /** Tells the sender of a submission how it stands and puts the original away. */
  public void answer(long submission) {
    reception.answer(submission);
  }

  /** Runs chosen submissions, then the statistics if anything moved. */
  public SweepResult runOnly(Set<Long> submissions, List<UUID> dead) throws InterruptedException {
    return run(
        register.underWay().stream().filter(s -> submissions.contains(s.id())).toList(),
        dead,
        0,
        List.of());
  }

  private SweepResult run(
      List<Submission> todo, List<UUID> dead, int waitingFiles, List<Long> known)
      throws InterruptedException {
    lostDatabase = false;
    List<Submission> mine = todo.stream().filter(s -> take(s, dead)).toList();
    progress.begins(mine.size());
    turns.queue(mine.stream().map(Submission::id).toList());
    Map<Long, BatchStatus> ended = runAll(mine);
    boolean isComputed = !lostDatabase && compute();
    return new SweepResult(
        List.copyOf(ended.keySet()),
        known,
        having(ended, BatchStatus.FAILED, BatchStatus.UNKNOWN),
        having(ended, BatchStatus.STOPPED, BatchStatus.ABANDONED),
        waitingFiles,
        isComputed,
        lostDatabase);
  }

  /** A refused submission keeps its state; only the right to work on it is taken. */
  private boolean take(Submission submission, List<UUID> dead) {
    return leases.take(submission.id(), dead);
  }

  private Map<Long, BatchStatus> runAll(List<Submission> submissions) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(settings.parallelism());
    try {
      Map<Long, Future<BatchStatus>> running = new TreeMap<>();
      for (Submission submission : submissions) {
        running.put(submission.id(), workers.submit(() -> runJob(submission)));
      }
      Map<Long, BatchStatus> ended = new TreeMap<>();
      for (Map.Entry<Long, Future<BatchStatus>> run : running.entrySet()) {
        ended.put(run.getKey(), result(run.getKey(), run.getValue()));
      }
      return ended;
    } finally {
      workers.shutdownNow();
    }
  }

  private BatchStatus result(long submission, Future<BatchStatus> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      note(e);
      log.error("The run of submission {} ended with {}", submission, describe(e));
      return BatchStatus.FAILED;
    }
  }

  private BatchStatus runJob(Submission submission) throws Exception {
    try {
      JobParameters parameters =
          new JobParametersBuilder()
              .addLong(SubmissionJob.SUBMISSION, submission.id(), true)
              .addString(NODE, self.id().toString(), false)
              .toJobParameters();
      return start(submissionJob.of(submission.id()), parameters);
    } finally {
      turns.end(submission.id());
      release(submission);
    }
  }

  private void release(Submission submission) {
    try {
      leases.release(submission.id());
      progress.ended(register.get(submission.id()));
    } catch (DataAccessException | TransactionException e) {
      log.warn("The database went away under submission {}", submission.id());
    }
  }

  private boolean compute() {
    try {
      Optional<Statistics.Inputs> inputs = statistics.outdated();
      if (inputs.isEmpty()) {
        return true;
      }
      progress.computes();
      JobParameters parameters =
          StatisticsJob.parameters(inputs.get())
              .addString(NODE, self.id().toString(), false)
              .toJobParameters();
      return start(statisticsJob.job(), parameters) == BatchStatus.COMPLETED;
    } catch (Exception e) {
      note(e);
      log.error("The figures were not computed: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private BatchStatus start(Job job, JobParameters parameters) throws Exception {
    JobExecution execution = operator.start(job, parameters);
    for (Throwable cause : execution.getAllFailureExceptions()) {
      note(cause);
      log.error("Run {} failed: {}", execution.getId(), describe(cause));
    }
    return execution.getStatus();
  }

  /** Remembers that a failure is the database's going away (SQLSTATE classes 08, 53, 57). */
  private void note(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException
          || cause instanceof DataAccessResourceFailureException
          || (cause instanceof SQLException sql && isGone(sql.getSQLState()))) {
        lostDatabase = true;
      }
    }
  }

  private static boolean isGone(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
  }

  /** The kinds of the failure and its causes; their texts may quote rows. */
  private static String describe(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.add(cause.getClass().getSimpleName());
    }
    return String.join(" < ", kinds);
  }

  private static List<Long> having(
      Map<Long, BatchStatus> ended, BatchStatus one, BatchStatus other) {
    return ended.entrySet().stream()
        .filter(e -> e.getValue() == one || e.getValue() == other)
        .map(Map.Entry::getKey)
        .toList();
  }
}
