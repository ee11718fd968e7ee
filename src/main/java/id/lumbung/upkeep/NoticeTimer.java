package id.lumbung.upkeep;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for notices every minute, as long as the program serves. */
final class NoticeTimer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NoticeTimer.class);

  private final Notices notices;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "notices");
            thread.setDaemon(true);
            return thread;
          });

  NoticeTimer(Notices notices) {
    this.notices = notices;
  }

  void start() {
    ScheduledFuture<?> looks = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    log.debug("Looking for notices every minute: {}", looks);
  }

  private void look() {
    try {
      notices.look();
    } catch (RuntimeException e) {
      log.warn("Notices failed: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
