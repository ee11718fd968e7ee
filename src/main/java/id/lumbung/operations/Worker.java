package id.lumbung.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process that works on submissions.
 *
 * @param host name of its machine
 * @param since when it began
 * @param silent how long ago it last showed life
 * @param isDead whether it is gone, so that others take its work over
 * @param inHand what it works on
 */
public record Worker(
    UUID node,
    String host,
    long pid,
    Instant since,
    Duration silent,
    boolean isDead,
    List<InHand> inHand) {
  /** Copies the list. */
  public Worker {
    inHand = List.copyOf(inHand);
  }

  /**
   * Something that a process works on.
   *
   * @param submission number of the submission; null for the figures of a sweep
   * @param run which works on it; null where none has begun
   */
  public record InHand(
      @Nullable Long submission,
      @Nullable Long run,
      @Nullable String regency,
      @Nullable String file) {}
}
