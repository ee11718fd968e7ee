package id.lumbung.workbook;

import java.time.Duration;

/**
 * How much of a file the reader is willing to take in before it refuses.
 *
 * @param maxFileBytes size of the file as it lies on disk
 * @param maxUnpackedBytes sum of all parts of the container after inflating
 * @param maxEntries parts in the container
 * @param maxCells cell elements in all sheets read through one {@link Workbook}, empty ones counted
 * @param maxSilence the longest time without a further row
 */
public record ReadLimits(
    long maxFileBytes, long maxUnpackedBytes, int maxEntries, long maxCells, Duration maxSilence) {

  /** The limits that hold where {@code jobs/submission.yml} says nothing else. */
  public static ReadLimits defaults() {
    return new ReadLimits(512L << 20, 4L << 30, 1_000, 50_000_000L, Duration.ofSeconds(30));
  }
}
