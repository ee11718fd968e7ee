package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Person;
import id.lumbung.statistics.Publications;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Publishes beside the page that asked for it: what must be kept back takes a while to find. One at
 * a time; what became of the last is kept until the next.
 */
final class Publishing implements AutoCloseable {
  private final Publications publications;
  private final Audit audit;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "publishing"));
  private final AtomicReference<@Nullable Work> last = new AtomicReference<>();

  Publishing(Publications publications, Audit audit, Clock clock) {
    this.publications = publications;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An attempt to publish, or to see what would be.
   *
   * @param outcome null while it goes on or where it failed
   * @param failure why it failed; null where it did not
   */
  public record Work(
      String actor,
      int vintage,
      boolean isRehearsal,
      Instant begun,
      Publications.@Nullable Outcome outcome,
      @Nullable Throwable failure) {
    /** Whether it goes on. */
    public boolean isUnderWay() {
      return outcome == null && failure == null;
    }
  }

  /** The last attempt. */
  Optional<Work> last() {
    return Optional.ofNullable(last.get());
  }

  /**
   * Begins.
   *
   * @return whether it did; not while another goes on
   */
  synchronized boolean begin(Person person, int vintage, String reason, boolean isRehearsal) {
    if (last().filter(Work::isUnderWay).isPresent()) {
      return false;
    }
    Work begun = new Work(person.name(), vintage, isRehearsal, clock.instant(), null, null);
    last.set(begun);
    Audit.Request request =
        new Audit.Request(
            person,
            Action.APPROVE,
            null,
            "vintage " + vintage + (isRehearsal ? " --dry-run" : ""),
            reason.isEmpty() ? null : reason);
    worker.execute(() -> last.set(ended(begun, request, reason)));
    return true;
  }

  private Work ended(Work begun, Audit.Request request, String reason) {
    try {
      Publications.Outcome outcome =
          audit.perform(
              request,
              () ->
                  begun.isRehearsal()
                      ? publications.rehearse(begun.vintage(), List.of(), begun.actor())
                      : publications.approve(begun.vintage(), List.of(), begun.actor(), reason));
      return with(begun, outcome, null);
    } catch (RuntimeException e) {
      return with(begun, null, e);
    }
  }

  private static Work with(
      Work begun, Publications.@Nullable Outcome outcome, @Nullable Throwable failure) {
    return new Work(
        begun.actor(), begun.vintage(), begun.isRehearsal(), begun.begun(), outcome, failure);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
