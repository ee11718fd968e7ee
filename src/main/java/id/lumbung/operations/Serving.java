package id.lumbung.operations;

import id.lumbung.database.DatabaseServer;
import id.lumbung.pipeline.Recovery;
import id.lumbung.pipeline.Sweep;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The standing service of one node: four looks at the inbox a second, one after dead nodes every
 * ten seconds, work and schedule shared with all others, until the application closes.
 */
public final class Serving implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Serving.class);
  private static final long LOOK_MILLIS = 250;
  private static final long RECOVER_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Ends before the hands that it gives work to. */
  private static final int PHASE = 100;

  private final Sweep sweep;
  private final Recovery recovery;
  private final Schedule schedule;
  private final DatabaseServer database;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean isStopping;
  private @Nullable Thread watch;

  Serving(Sweep sweep, Recovery recovery, Schedule schedule, DatabaseServer database) {
    this.sweep = sweep;
    this.recovery = recovery;
    this.schedule = schedule;
    this.database = database;
  }

  /**
   * Begins to serve.
   *
   * @param actor on whose behalf files are taken
   */
  public synchronized void begin(String actor) {
    sweep.serve();
    schedule.start();
    Thread thread = new Thread(() -> watch(actor), "watch");
    watch = thread;
    thread.start();
  }

  /** Waits until this node is told to end. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void watch(String actor) {
    long recovered = System.nanoTime() - RECOVER_NANOS;
    boolean isCurrent = false;
    while (!isStopping) {
      try {
        if (System.nanoTime() - recovered >= RECOVER_NANOS) {
          recovered = System.nanoTime();
          recovery.recover();
          sweep.receiveUnfinished(actor);
        }
        if (!isCurrent) {
          // Settings may have changed since the figures were computed.
          sweep.sweepUp(actor);
          isCurrent = true;
        }
        sweep.look(actor);
      } catch (RuntimeException e) {
        log.warn("The inbox waits: {}", e.getClass().getSimpleName());
        revive();
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void revive() {
    try {
      database.revive();
    } catch (RuntimeException e) {
      log.warn("The database cannot be started yet: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void start() {}

  @Override
  public synchronized boolean isRunning() {
    return watch != null && ended.getCount() > 0;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public synchronized void stop() {
    isStopping = true;
    try {
      schedule.stop();
      if (watch != null) {
        watch.join(TimeUnit.SECONDS.toMillis(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }
}
