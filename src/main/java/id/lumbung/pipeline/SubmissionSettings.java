package id.lumbung.pipeline;

import id.lumbung.feedback.AnswerSettings;
import id.lumbung.settings.SettingsCheck;
import id.lumbung.workbook.ReadLimits;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * What an operator may set in {@code jobs/submission.yml}.
 *
 * @param inbox folder to watch; relative to the data directory
 * @param group who may put files into the inbox and fetch answers; null for the own user alone
 * @param schedule when {@code serve} runs a whole sweep: second, minute, hour, day of month, month,
 *     day of week, on Jakarta's clock
 * @param quiet how long a file must stay unchanged before it is claimed
 * @param unendedWait the same for a table of text whose last line is not ended
 * @param fullerWithin how long after one that it begins with a table of text replaces that unasked
 * @param incompleteWait how long a container that is not whole may stay in the inbox
 * @param minFreeBytes room on the disk below which no file is claimed
 * @param attempts failed attempts without progress after which a file is put aside, 1 to 10
 * @param nodeSilence how long a process may be silent before others take its work over
 * @param parallelism submissions read and answered at the same time, 1 to 16
 * @param chunkSize rows staged in one transaction, 1 to 100,000
 * @param quarantineGate share of data rows held back above which a file is refused, 0 to 1
 * @param shrinkageLimit share of a stock that may vanish without an operator's word, 0 to 1
 * @param leastNamed share of what counts that a full submission must name, 0 to 1; below it waits
 * @param leastNamedByPart the same for one that calls itself a part
 * @param hiddenRows what becomes of rows hidden by hand or by a filter
 * @param answer how answer workbooks are made
 * @param limits what a file may be at most
 */
public record SubmissionSettings(
    String inbox,
    @Nullable String group,
    String schedule,
    Duration quiet,
    Duration unendedWait,
    Duration fullerWithin,
    Duration incompleteWait,
    long minFreeBytes,
    int attempts,
    Duration nodeSilence,
    int parallelism,
    int chunkSize,
    Double quarantineGate,
    Double shrinkageLimit,
    Double leastNamed,
    Double leastNamedByPart,
    HiddenRows hiddenRows,
    AnswerSettings answer,
    Limits limits) {

  /** Checks the ranges. */
  public SubmissionSettings {
    new SettingsCheck()
        .require("inbox", inbox, () -> !inbox.isBlank(), "a folder")
        .allow("group", group, () -> isGroup(group), "a group of this machine")
        .require(
            "schedule",
            schedule,
            () -> CronExpression.isValidExpression(schedule),
            "second minute hour day month weekday, such as 0 */15 * * * *")
        .require("quiet", quiet, () -> isWithin(quiet, Duration.ofHours(1)), "0s to 1h")
        .require(
            "unended_wait",
            unendedWait,
            () -> isWithin(unendedWait, Duration.ofHours(1)),
            "0s to 1h")
        .require(
            "fuller_within",
            fullerWithin,
            () -> isWithin(fullerWithin, Duration.ofDays(1)),
            "0s to 1d")
        .require(
            "incomplete_wait",
            incompleteWait,
            () -> isWithin(incompleteWait, Duration.ofDays(1)),
            "0s to 1d")
        .require("min_free_bytes", minFreeBytes, () -> minFreeBytes >= 0, "0 or more")
        .require("attempts", attempts, () -> attempts >= 1 && attempts <= 10, "1 to 10")
        .require(
            "node_silence",
            nodeSilence,
            () -> isWithin(nodeSilence, Duration.ofMinutes(10)) && nodeSilence.toSeconds() >= 2,
            "2s to 10m")
        .require("parallelism", parallelism, () -> parallelism >= 1 && parallelism <= 16, "1 to 16")
        .require(
            "chunk_size", chunkSize, () -> chunkSize >= 1 && chunkSize <= 100_000, "1 to 100000")
        .require("quarantine_gate", quarantineGate, () -> isShare(quarantineGate), "0 to 1")
        .require("shrinkage_limit", shrinkageLimit, () -> isShare(shrinkageLimit), "0 to 1")
        .require("least_named", leastNamed, () -> isShare(leastNamed), "0 to 1")
        .require("least_named_by_part", leastNamedByPart, () -> isShare(leastNamedByPart), "0 to 1")
        .require("hidden_rows", hiddenRows, () -> true, "load, skip")
        .require("answer", answer, () -> true, "a group of keys")
        .require("limits", limits, () -> true, "a group of keys")
        .end();
  }

  /** What becomes of rows hidden by hand or by a filter. */
  public enum HiddenRows {
    /** They are loaded and reported. */
    LOAD,
    /** They are no data and reported. */
    SKIP
  }

  /**
   * What a file may be at most.
   *
   * @param fileBytes size of the file
   * @param unpackedBytes size of everything in it
   * @param entries parts of the container
   * @param cells cells in all sheets
   * @param silence time without progress
   */
  public record Limits(
      long fileBytes, long unpackedBytes, int entries, long cells, Duration silence) {

    /** Checks the ranges. */
    public Limits {
      new SettingsCheck()
          .require("file_bytes", fileBytes, () -> fileBytes > 0, "1 or more")
          .require(
              "unpacked_bytes",
              unpackedBytes,
              () -> unpackedBytes >= fileBytes,
              "file_bytes or more")
          .require("entries", entries, () -> entries > 0, "1 or more")
          .require("cells", cells, () -> cells > 0, "1 or more")
          .require(
              "silence",
              silence,
              () -> isWithin(silence, Duration.ofHours(1)) && !silence.isZero(),
              "1ms to 1h")
          .end();
    }

    ReadLimits forReader() {
      return new ReadLimits(fileBytes, unpackedBytes, entries, cells, silence);
    }
  }

  private static boolean isWithin(Duration duration, Duration most) {
    return !duration.isNegative() && duration.compareTo(most) <= 0;
  }

  private static boolean isGroup(@Nullable String name) {
    try {
      FileSystems.getDefault()
          .getUserPrincipalLookupService()
          .lookupPrincipalByGroupName(String.valueOf(name));
      return true;
    } catch (IOException | UnsupportedOperationException none) {
      return false;
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
