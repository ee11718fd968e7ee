package id.lumbung.pipeline;

import id.lumbung.intake.Inbox;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sweeps: claim what waits in the inbox, run the submissions, compute the figures once. Reading and
 * answering run several at a time, on any number of processes; matching and loading go in content
 * order.
 */
public final class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration RECOVER_EVERY = Duration.ofSeconds(5);
  private static final Duration DATABASE_LIMIT = Duration.ofMinutes(10);
  private static final long ONE_SWEEP_SECONDS = 60;

  private final Inbox inbox;
  private final Reception reception;
  private final SubmissionRegister register;
  private final SubmissionLife life;
  private final Sweeps sweeps;
  private final Workers workers;
  private final SweepEnd sweepEnd;
  private final SubmissionSettings settings;
  private final SwitchableProgress progress;
  private volatile boolean isServing;

  Sweep(
      Inbox inbox,
      Reception reception,
      SubmissionRegister register,
      SubmissionLife life,
      Sweeps sweeps,
      Workers workers,
      SweepEnd sweepEnd,
      SubmissionSettings settings,
      SwitchableProgress progress) {
    this.inbox = inbox;
    this.reception = reception;
    this.register = register;
    this.life = life;
    this.sweeps = sweeps;
    this.workers = workers;
    this.sweepEnd = sweepEnd;
    this.settings = settings;
    this.progress = progress;
  }

  /** Who hears how far sweeps are from now on. */
  public void report(Progress listener) {
    progress.switchTo(listener);
  }

  /**
   * One whole sweep: everything in the inbox, everything left under way, the figures.
   *
   * @param copyFrom folder to copy into the inbox first; null for none
   * @param recovery takes over what dead processes left
   */
  public SweepResult run(@Nullable Path copyFrom, String actor, Runnable recovery)
      throws InterruptedException {
    if (copyFrom != null) {
      inbox.copyFrom(copyFrom);
    }
    reception.receiveUnfinished(actor);
    int waiting = receive(actor);
    long own = sweeps.open(actor);
    life.resume(actor, false);
    sweeps.close(own);
    Set<Long> followed = new TreeSet<>(register.sweepsOf(reception.takeRegistered()));
    followed.add(own);
    return follow(followed, waiting, recovery);
  }

  /**
   * Files still being written are waited for until they are quiet or, where their container is not
   * whole, for the time {@code submission.yml} sets.
   */
  private int receive(String actor) throws InterruptedException {
    long limit =
        System.nanoTime() + settings.incompleteWait().toNanos() + Duration.ofSeconds(30).toNanos();
    int waiting = reception.receiveReady(actor);
    while (waiting > 0 && reception.hasRoom() && System.nanoTime() < limit) {
      progress.waitsForFiles(waiting);
      Thread.sleep(LOOK.toMillis());
      waiting = reception.receiveReady(actor);
    }
    return waiting;
  }

  /**
   * Works until sweeps that are closed are finished, by this process or by others.
   *
   * @param recovery takes over what dead processes left
   */
  public SweepResult follow(Collection<Long> followed, int waitingFiles, Runnable recovery)
      throws InterruptedException {
    progress.begins(register.countUnderWay());
    workers.begin();
    awaitEnd(followed, recovery);
    if (!isServing) {
      workers.end();
    }
    return result(followed, waitingFiles);
  }

  private void awaitEnd(Collection<Long> followed, Runnable recovery) throws InterruptedException {
    long recovered = System.nanoTime();
    long answered = recovered;
    while (!workers.isLeaving()) {
      long now = System.nanoTime();
      try {
        if (sweeps.areFinished(followed)) {
          return;
        }
        answered = now;
        if (now - recovered > RECOVER_EVERY.toNanos()) {
          recovered = now;
          recovery.run();
        }
      } catch (DataAccessException | TransactionException e) {
        log.warn("The database does not answer; waiting for it");
        if (now - answered > DATABASE_LIMIT.toNanos()) {
          throw e;
        }
      }
      Thread.sleep(LOOK.toMillis() / 5);
    }
  }

  private SweepResult result(Collection<Long> followed, int waitingFiles) {
    List<Submission> all = register.ofSweeps(followed, workers.takeWorked());
    return new SweepResult(
        having(all, s -> s.state() != State.KNOWN),
        having(all, s -> s.state() == State.KNOWN),
        having(all, Settlement::isPutAside),
        having(all, s -> isOpen(s.state())),
        register.answersHeld(having(all, s -> true)),
        waitingFiles,
        waitingFiles == 0 || reception.hasRoom(),
        sweeps.areComputed(followed));
  }

  private static boolean isOpen(State state) {
    return switch (state) {
      case QUEUED, RUNNING, WAITING, STOPPED -> true;
      case DONE, REFUSED, KNOWN, ABANDONED -> false;
    };
  }

  private static List<Long> having(List<Submission> all, Predicate<Submission> holds) {
    return all.stream().filter(holds).map(Submission::id).toList();
  }

  /** Begins to work on whatever any process registers, until the application closes. */
  public void serve() {
    isServing = true;
    workers.begin();
  }

  /**
   * One look at the inbox of a process that serves. The sweep it fills is closed once nothing that
   * may belong to it is on its way.
   */
  public void look(String actor) {
    reception.receiveInterrupted(actor);
    reception.receiveReady(actor);
    reception.takeRegistered();
    reception.takeKnown();
    if (reception.hasRoom()) {
      life.resume(actor, true);
    }
    if (reception.isSettled() || sweeps.openSeconds() > ONE_SWEEP_SECONDS) {
      if (sweeps.closeUnlessReceiving(settings.nodeSilence().toSeconds())) {
        workers.moved();
      }
    }
  }

  /** Registers what a crash left between the inbox and the register. */
  public void receiveUnfinished(String actor) {
    reception.receiveUnfinished(actor);
  }

  /** Opens an empty sweep where the figures lag behind, so that one process computes them. */
  public void sweepUp(String actor) {
    if (sweepEnd.isOutdated() && !sweeps.isAnyUnfinished()) {
      sweeps.close(sweeps.open(actor));
    }
  }

  /** Tells the sender of a submission how it stands and puts the original away. */
  public void answer(long submission) {
    reception.answer(submission);
  }

  /** Computes the figures where they lag behind. */
  public boolean compute() throws InterruptedException {
    return sweepEnd.compute();
  }
}
