package id.lumbung.pipeline;

import id.lumbung.workbook.ReadLimits;
import java.time.Duration;

/**
 * What an operator may set in {@code jobs/submission.yml}.
 *
 * @param inbox folder to watch; relative to the data directory
 * @param quiet how long a file must stay unchanged before it is claimed
 * @param incompleteWait how long a container that is not whole may stay in the inbox
 * @param parallelism submissions read and answered at the same time, 1 to 16
 * @param chunkSize rows staged in one transaction, 1 to 100,000
 * @param quarantineGate share of data rows held back above which a file is refused, 0 to 1
 * @param shrinkageLimit share of a stock that may vanish without an operator's word, 0 to 1
 * @param limits what a file may be at most
 */
public record SubmissionSettings(
    String inbox,
    Duration quiet,
    Duration incompleteWait,
    int parallelism,
    int chunkSize,
    double quarantineGate,
    double shrinkageLimit,
    Limits limits) {

  /** Checks the ranges. */
  public SubmissionSettings {
    require(parallelism >= 1 && parallelism <= 16, "parallelism", "1 to 16");
    require(chunkSize >= 1 && chunkSize <= 100_000, "chunk_size", "1 to 100000");
    require(quarantineGate >= 0 && quarantineGate <= 1, "quarantine_gate", "0 to 1");
    require(shrinkageLimit >= 0 && shrinkageLimit <= 1, "shrinkage_limit", "0 to 1");
  }

  /**
   * What a file may be at most.
   *
   * @param fileBytes size of the file
   * @param unpackedBytes size of everything in it
   * @param entries parts of the container
   * @param cells cells in all sheets
   * @param columns titles of a header
   * @param silence time without progress
   */
  public record Limits(
      long fileBytes, long unpackedBytes, int entries, long cells, int columns, Duration silence) {

    ReadLimits forReader() {
      return new ReadLimits(fileBytes, unpackedBytes, entries, cells, columns, silence);
    }
  }

  private static void require(boolean holds, String key, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(key + " must be " + allowed);
    }
  }
}
