package id.lumbung.console;

import id.lumbung.operations.Run;
import id.lumbung.operations.RunFilter;
import id.lumbung.operations.RunGroup;
import id.lumbung.operations.Runs;
import id.lumbung.operations.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that what they show has moved, so that they fetch it anew. One look a second
 * serves all of them; what has ended is told and let go. Events hold no data: whoever fetches is
 * judged as always.
 */
final class LiveRuns implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveRuns.class);
  private static final String MOVED = "bergerak";
  private static final String ENDED = "selesai";
  private static final Duration OPEN = Duration.ofMinutes(30);
  private static final Duration SILENT = Duration.ofSeconds(12);
  private static final long LOOK_MILLIS = 1_000;
  private static final int LOOKS_A_BREATH = 15;

  private final Runs runs;
  private final Map<Subject, Followed> followed = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService watch;

  /**
   * What a page shows.
   *
   * @param run its number; null for the list of all
   * @param regency of the list, only what is of its submissions; null for all
   */
  record Subject(@Nullable Long run, @Nullable String regency) {}

  /** Who looks at it, and what was told last. */
  private static final class Followed {
    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
    private @Nullable String told;
    private int looks;
  }

  LiveRuns(Runs runs) {
    this.runs = runs;
  }

  /** Whether a process has shown no life for longer than one does. */
  static boolean isSilent(Worker worker) {
    return worker.silent().compareTo(SILENT) > 0;
  }

  /** Tells a page until it is closed. */
  SseEmitter follow(Subject subject) {
    SseEmitter page = new SseEmitter(OPEN.toMillis());
    followed.compute(
        subject,
        (same, known) -> {
          Followed one = known == null ? new Followed() : known;
          one.pages.add(page);
          page.onCompletion(() -> one.pages.remove(page));
          page.onTimeout(page::complete);
          return one;
        });
    return page;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "live");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> looks =
        started.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    log.debug("Looks every {} ms: {}", LOOK_MILLIS, looks);
    watch = started;
  }

  private void look() {
    followed.forEach(
        (subject, one) -> {
          try {
            look(subject, one);
          } catch (RuntimeException e) {
            // The database is away; the next look tells.
            log.debug("No look at runs: {}", e.getClass().getSimpleName());
          }
        });
    followed.forEach(
        (subject, one) ->
            followed.computeIfPresent(
                subject, (same, known) -> known.pages.isEmpty() ? null : known));
  }

  private void look(Subject subject, Followed one) {
    Optional<Run> run = subject.run() == null ? Optional.empty() : runs.find(subject.run(), null);
    String now = subject.run() == null ? all(subject) : String.valueOf(run.orElse(null));
    boolean hasEnded = subject.run() != null && !run.map(RunPages::isLive).orElse(false);
    if (hasEnded) {
      one.pages.forEach(page -> tell(page, ENDED));
      one.pages.forEach(SseEmitter::complete);
      one.pages.clear();
    } else if (!now.equals(one.told)) {
      one.pages.forEach(page -> tell(page, MOVED));
    } else if (++one.looks % LOOKS_A_BREATH == 0) {
      one.pages.forEach(page -> tell(page, null));
    }
    one.told = now;
  }

  /** All that the list counts; what has ended stays as it is. */
  private String all(Subject subject) {
    RunFilter any = new RunFilter(Integer.MAX_VALUE, null, null, null, subject.regency(), null);
    return runs.find(any).runs().stream()
        .filter(run -> Arrays.stream(RunGroup.values()).anyMatch(group -> group.has(run)))
        .toList()
        .toString();
  }

  /**
   * Sends an event.
   *
   * @param event null for a sign of life, by which closed pages are noticed
   */
  private static void tell(SseEmitter page, @Nullable String event) {
    try {
      page.send(
          event == null
              ? SseEmitter.event().comment("")
              : SseEmitter.event().name(event).data(event));
    } catch (IOException | IllegalStateException gone) {
      // The server tells of its end by itself.
      log.debug("A page was closed: {}", gone.getClass().getSimpleName());
    }
  }

  @Override
  public synchronized void stop() {
    if (watch != null) {
      watch.shutdownNow();
      watch = null;
    }
    followed.values().forEach(one -> one.pages.forEach(SseEmitter::complete));
    followed.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }
}
