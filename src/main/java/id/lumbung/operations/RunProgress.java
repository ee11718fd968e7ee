package id.lumbung.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a submission has come, in all attempts at it together, as it was last
 * committed.
 *
 * @param rows physical rows read
 * @param expected rows of the file; null where the file does not say
 * @param held rows read that are held back
 * @param isRead whether reading has ended
 * @param sheet of the last row read; 1-based, 0 before the first
 * @param row the last row read; 1-based, 0 before the first
 * @param rowsPerSecond null where nothing is being read, or too little has been
 * @param left until reading ends; null where that cannot be told yet
 */
public record RunProgress(
    long rows,
    @Nullable Long expected,
    long held,
    boolean isRead,
    int sheet,
    int row,
    @Nullable Long rowsPerSecond,
    @Nullable Duration left) {
  /** Before this share is read, what is left is a guess. */
  static final double TOLD_FROM = 0.05;

  static RunProgress of(
      long rows, @Nullable Long expected, long held, boolean isRead, int sheet, int row) {
    return new RunProgress(rows, expected, held, isRead, sheet, row, null, null);
  }

  /**
   * The same with its speed.
   *
   * @param readNow rows read in this attempt
   * @param millis how long that took
   */
  RunProgress at(long readNow, long millis) {
    if (readNow <= 0 || millis <= 0) {
      return this;
    }
    double perSecond = readNow * 1000.0 / millis;
    Duration left = null;
    if (expected != null && rows >= TOLD_FROM * expected) {
      left = Duration.ofSeconds((long) Math.ceil(Math.max(0, expected - rows) / perSecond));
    }
    return new RunProgress(rows, expected, held, isRead, sheet, row, Math.round(perSecond), left);
  }
}
