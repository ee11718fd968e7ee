package id.lumbung.console;

import id.lumbung.operations.Run;
import id.lumbung.operations.RunProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as a line of a list shows it.
 *
 * @param number null for a submission that is queued
 * @param work what it works on
 * @param look of its state
 * @param handledBy the run or person that dealt with a failure
 * @param restartedAs the last later attempt
 * @param duration in words; null before it begins
 * @param bar its duration in percent of the longest in the list
 * @param progress in words; null where nothing is being read
 * @param rows rows staged in this attempt
 */
public record RunView(
    @Nullable Long number,
    @Nullable Long submission,
    String work,
    @Nullable String file,
    String state,
    String look,
    @Nullable String cause,
    int attempt,
    @Nullable String handledBy,
    @Nullable Long restartedAs,
    @Nullable String started,
    @Nullable String duration,
    int bar,
    @Nullable String progress,
    @Nullable Long rows) {
  private static final int FULL = 100;

  /**
   * A run.
   *
   * @param progress null where nothing of it is known or wanted
   * @param longest of the list; zero where none has begun
   */
  static RunView of(
      Run run, @Nullable RunProgress progress, Duration longest, RunWords words, Instant now) {
    Duration lasted = lasted(run, now);
    return new RunView(
        run.run(),
        run.submission(),
        words.work(run),
        run.file(),
        words.state(run, progress),
        RunWords.look(run),
        words.cause(run).orElse(null),
        run.attempt(),
        run.handledBy(),
        run.restartedAs(),
        run.started(),
        run.started() == null ? null : words.duration(lasted),
        longest.isZero() ? 0 : (int) Math.max(1, lasted.toMillis() * FULL / longest.toMillis()),
        progress == null ? null : words.progress(progress),
        run.run() == null || run.submission() == null ? null : run.rows());
  }

  /** How long it has taken, or has taken until now. */
  static Duration lasted(Run run, Instant now) {
    if (run.started() == null) {
      return Duration.ZERO;
    }
    Instant end =
        run.ended() == null || run.state().isUnderWay() ? now : Instant.parse(run.ended());
    Duration lasted = Duration.between(Instant.parse(run.started()), end);
    return lasted.isNegative() ? Duration.ZERO : lasted;
  }
}
