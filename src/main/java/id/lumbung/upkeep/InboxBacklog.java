package id.lumbung.upkeep;

import id.lumbung.intake.InboxFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What lies in the inbox, and since when: counted from the first look that saw it, for a file's own
 * times cannot be trusted.
 */
final class InboxBacklog {
  private final Path inbox;
  private Map<Path, Long> seen = Map.of();

  InboxBacklog(Path inbox) {
    this.inbox = inbox;
  }

  /**
   * One look.
   *
   * @param oldest how long the oldest file has been seen; zero for none
   */
  record Backlog(int files, Duration oldest) {}

  synchronized Backlog look() {
    long now = System.nanoTime();
    Map<Path, Long> present = new HashMap<>();
    try {
      for (Path file : InboxFiles.in(inbox)) {
        present.put(file, seen.getOrDefault(file, now));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The inbox cannot be read", e);
    }
    seen = present;
    long oldest = present.values().stream().mapToLong(since -> now - since).max().orElse(0);
    return new Backlog(present.size(), Duration.ofNanos(oldest));
  }
}
