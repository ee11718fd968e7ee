package id.lumbung.console;

import id.lumbung.intake.Arrival;
import id.lumbung.intake.Submission;
import id.lumbung.staging.Balance;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission stands, in a word and a sign.
 *
 * @param look done, failed, note or running
 * @param key of its word
 */
public record Chip(String look, String key) {
  /**
   * Where an arrival stands.
   *
   * @param rows what became of its rows; null where nothing of it was loaded
   */
  static Chip of(Arrival arrival, @Nullable Balance rows) {
    Submission submission = arrival.submission();
    String word = "state." + submission.state().code();
    return switch (submission.state()) {
      case QUEUED, RUNNING -> new Chip("running", word);
      case WAITING, STOPPED, KNOWN -> new Chip("note", word);
      case REFUSED, ABANDONED -> new Chip("failed", word);
      case DONE -> {
        if (submission.isWithdrawn()) {
          yield new Chip("note", "letters.withdrawn");
        }
        if (!arrival.isCounted()) {
          yield new Chip("note", "letters.superseded");
        }
        boolean isHeld = rows != null && rows.quarantined() > 0;
        yield isHeld ? new Chip("note", "letters.held") : new Chip("done", word);
      }
    };
  }
}
