package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.Node;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The hands of this process: takes submissions that nobody holds, first come in the order of
 * loading, runs several at a time, and ends sweeps. The process that closes waits for them.
 *
 * <p>The first in line is taken even when all hands are full, because those may wait for it. One
 * that failed before runs alone, so that it takes no other down with it.
 */
final class Workers implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final long LOOK_MILLIS = 250;
  private static final Duration GRACE = Duration.ofSeconds(8);
  private static final Duration LAST_GRACE = Duration.ofSeconds(3);

  private final SubmissionRegister register;
  private final Leases leases;
  private final Sweeps sweeps;
  private final Turns turns;
  private final Attempts attempts;
  private final SweepEnd sweepEnd;
  private final SwitchableProgress progress;
  private final Node self;
  private final int parallelism;
  private final Map<Long, Hand> active = new ConcurrentHashMap<>();
  private final Set<Long> worked = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isEndingSweep = new AtomicBoolean();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean isLeaving;
  private @Nullable Thread dispatcher;

  Workers(
      SubmissionRegister register,
      Leases leases,
      Sweeps sweeps,
      Turns turns,
      Attempts attempts,
      SweepEnd sweepEnd,
      SwitchableProgress progress,
      Node self,
      int parallelism) {
    this.register = register;
    this.leases = leases;
    this.sweeps = sweeps;
    this.turns = turns;
    this.attempts = attempts;
    this.sweepEnd = sweepEnd;
    this.progress = progress;
    this.self = self;
    this.parallelism = parallelism;
  }

  /** A submission in hand. */
  private record Hand(Submission submission, StopSignal signal) {
    boolean isSuspect() {
      return submission.attempts() > 0;
    }
  }

  /** Begins to take work. Repeating it changes nothing. */
  synchronized void begin() {
    if (dispatcher == null) {
      isLeaving = false;
      Thread thread = new Thread(this::dispatch, "dispatch");
      dispatcher = thread;
      thread.start();
    }
  }

  /** Numbers of the submissions worked on since this was last asked. */
  Set<Long> takeWorked() {
    Set<Long> taken = new HashSet<>(worked);
    worked.removeAll(taken);
    return taken;
  }

  /** Whether anything is in hand. */
  boolean isBusy() {
    return !active.isEmpty() || isEndingSweep.get();
  }

  /** Whether this process is told to end. */
  boolean isLeaving() {
    return isLeaving;
  }

  /** There may be something new to do. */
  void moved() {
    turns.moved();
    synchronized (this) {
      notifyAll();
    }
  }

  private void dispatch() {
    while (!isLeaving) {
      try {
        takeNext();
        endSweep();
      } catch (RuntimeException e) {
        log.warn("No work can be taken: {}", Fault.describe(e));
      }
      try {
        synchronized (this) {
          wait(LOOK_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void takeNext() {
    register.unanswered(parallelism).forEach(next -> take(next, active.size() < parallelism));
    for (Submission next : register.free(parallelism + active.size() + 1)) {
      take(next, active.size() < parallelism || sweeps.isFirst(next.id()));
    }
  }

  private void take(Submission next, boolean hasHand) {
    boolean isFree = !isLeaving && !active.containsKey(next.id());
    if (isFree && hasHand && isSafe(next) && leases.take(next.id())) {
      begin(next);
    }
  }

  private boolean isSafe(Submission next) {
    Set<Long> waiting = turns.waiting();
    List<Hand> atWork =
        active.values().stream().filter(h -> !waiting.contains(h.submission().id())).toList();
    return next.attempts() > 0 ? atWork.isEmpty() : atWork.stream().noneMatch(Hand::isSuspect);
  }

  private void begin(Submission submission) {
    Hand hand = new Hand(submission, new StopSignal());
    active.put(submission.id(), hand);
    worked.add(submission.id());
    threads.execute(() -> work(hand));
  }

  private void work(Hand hand) {
    long id = hand.submission().id();
    try {
      attempts.attempt(hand.submission(), hand.signal());
      progress.ended(register.get(id));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("Submission {} was left: {}", id, Fault.describe(e));
    } finally {
      active.remove(id);
      moved();
    }
  }

  private void endSweep() {
    if (isEndingSweep.compareAndSet(false, true)) {
      threads.execute(
          () -> {
            try {
              sweepEnd.endDrained();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
              log.warn("A sweep cannot be ended yet: {}", Fault.describe(e));
            } finally {
              isEndingSweep.set(false);
            }
          });
    }
  }

  /**
   * Takes nothing more, lets what is in hand stop at its next chunk border and waits for it. It
   * goes on by itself at the next start. What does not stop in time loses its connections, so that
   * its transaction ends as if it had never begun.
   */
  void end() throws InterruptedException {
    isLeaving = true;
    moved();
    Thread thread;
    synchronized (this) {
      thread = dispatcher;
      dispatcher = null;
    }
    if (thread != null) {
      thread.join(LAST_GRACE.toMillis());
    }
    active.values().forEach(hand -> hand.signal().raise());
    turns.moved();
    if (!isQuietWithin(GRACE)) {
      log.warn("{} runs do not stop in time and are broken off", active.size());
      leases.endSessions(List.of(self.id()));
      isQuietWithin(LAST_GRACE);
    }
  }

  private boolean isQuietWithin(Duration grace) throws InterruptedException {
    long limit = System.nanoTime() + grace.toNanos();
    while (isBusy() && System.nanoTime() < limit) {
      Thread.sleep(50);
    }
    return !isBusy();
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    try {
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The work in hand could not be ended: {}", Fault.describe(e));
    }
    threads.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return !threads.isShutdown();
  }

  /** After whatever brings new work, before whatever the work needs. */
  @Override
  public int getPhase() {
    return 0;
  }
}
