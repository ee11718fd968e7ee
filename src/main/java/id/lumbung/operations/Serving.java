package id.lumbung.operations;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The standing service of one node: a look at the inbox every second, until the context closes.
 * Closing waits for the work in hand, before the connections go.
 */
public final class Serving implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Serving.class);
  private static final long LOOK_MILLIS = 1_000;

  private final Operator operator;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread watch;
  private volatile boolean isStopping;

  Serving(Operator operator) {
    this.operator = operator;
  }

  /**
   * Begins to serve.
   *
   * @param actor on whose behalf files are taken
   */
  public void begin(String actor) {
    Thread thread = new Thread(() -> watch(actor), "watch");
    watch = thread;
    thread.start();
  }

  /** Waits until this node has stopped to serve. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void watch(String actor) {
    while (!isStopping) {
      try {
        operator.look(actor);
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("A look at the inbox failed: {}", e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void start() {}

  @Override
  public boolean isRunning() {
    return watch != null && ended.getCount() > 0;
  }

  @Override
  public void stop() {
    isStopping = true;
    Thread thread = watch;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }
}
