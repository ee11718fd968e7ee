package id.lumbung.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission with who sent it, when, and what was said about it.
 *
 * @param actor on whose behalf it was taken from the inbox
 * @param answeredAt null while its sender has no answer
 * @param isCurrent whether it is under way or counts now
 * @param word what an operator said when it waited; null where nobody did
 */
public record Arrival(
    Submission submission,
    String actor,
    long sizeBytes,
    Instant arrivedAt,
    @Nullable Instant answeredAt,
    boolean isCurrent,
    @Nullable Word word) {
  /**
   * What an operator said.
   *
   * @param actor who let it load, or gave it up
   */
  public record Word(String actor, @Nullable String reason) {}

  /** Whether its rows are in the figures. */
  public boolean isCounted() {
    return isCurrent && submission.state() == Submission.State.DONE;
  }
}
