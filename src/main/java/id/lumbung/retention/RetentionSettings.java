package id.lumbung.retention;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * How long things are kept, {@code jobs/retention.yml}.
 *
 * @param schedule when {@code serve} deletes by itself: second, minute, hour, day of month, month,
 *     day of week; or {@link #NEVER}
 * @param stagedRows rows of a submission after its answer
 * @param findings findings of submissions that are not in effect any more
 * @param answers answer workbooks in the outbox
 * @param originals originals of submissions that are not in effect any more
 * @param runs runs in the history
 * @param audit who did what; a year or more
 */
public record RetentionSettings(
    String schedule,
    Duration stagedRows,
    Duration findings,
    Duration answers,
    Duration originals,
    Duration runs,
    Duration audit) {
  /** The schedule of an office that deletes by hand. */
  public static final String NEVER = "never";

  private static final Duration YEAR = Duration.ofDays(365);

  /** Checks the ranges. */
  public RetentionSettings {
    new SettingsCheck()
        .require(
            "schedule",
            schedule,
            () -> NEVER.equals(schedule) || CronExpression.isValidExpression(schedule),
            "six fields such as 0 30 2 * * SUN, or never")
        .require(
            "staged_rows",
            stagedRows,
            () -> isAtLeast(stagedRows, Duration.ofDays(1)),
            "1d or more")
        .require("findings", findings, () -> isAtLeast(findings, Duration.ofDays(1)), "1d or more")
        .require("answers", answers, () -> isAtLeast(answers, Duration.ofDays(1)), "1d or more")
        .require("originals", originals, () -> isAtLeast(originals, YEAR), "365d or more")
        .require("runs", runs, () -> isAtLeast(runs, Duration.ofDays(1)), "1d or more")
        .require("audit", audit, () -> isAtLeast(audit, YEAR), "365d or more")
        .end();
  }

  /**
   * Reads the file.
   *
   * @throws id.lumbung.settings.SettingsProblem naming every fault in it
   */
  public static RetentionSettings read(JobsFolder jobs) {
    return jobs.settings("retention.yml", RetentionSettings.class);
  }

  private static boolean isAtLeast(@Nullable Duration given, Duration least) {
    return given != null && given.compareTo(least) >= 0;
  }

  Duration of(Retained kind) {
    return switch (kind) {
      case STAGED_ROWS -> stagedRows;
      case FINDINGS -> findings;
      case ANSWERS -> answers;
      case ORIGINALS -> originals;
      case RUNS -> runs;
      case AUDIT -> audit;
    };
  }
}
