package id.lumbung.upkeep;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What {@code serve} shows of itself, {@code jobs/monitoring.yml}.
 *
 * @param address to listen on
 * @param port the first to try; 0 for any free one
 * @param log how log lines are written
 * @param diskLeast free space below which the disk is unwell
 * @param backlogFiles files in the inbox above which there is a backlog
 * @param oldestFile how long a file may lie in the inbox
 * @param clockApart how far this machine's clock may be from the database's
 */
public record MonitoringSettings(
    String address,
    Integer port,
    Log log,
    DataSize diskLeast,
    int backlogFiles,
    Duration oldestFile,
    Duration clockApart) {

  /** Checks the ranges. */
  public MonitoringSettings {
    new SettingsCheck()
        .require("address", address, () -> !address.isBlank(), "an address such as 127.0.0.1")
        .require("port", port, () -> port >= 0 && port <= 65_535, "0 to 65535")
        .require("log", log, () -> true, "plain, json")
        .require("disk_least", diskLeast, () -> diskLeast.toBytes() > 0, "more than 0")
        .require("backlog_files", backlogFiles, () -> backlogFiles > 0, "1 or more")
        .require("oldest_file", oldestFile, () -> isPositive(oldestFile), "more than 0s")
        .require("clock_apart", clockApart, () -> isPositive(clockApart), "more than 0s")
        .end();
  }

  /** How log lines are written. */
  public enum Log {
    /** For people. */
    PLAIN,
    /** For machines: one JSON object a line. */
    JSON
  }

  /**
   * Reads the file.
   *
   * @throws id.lumbung.settings.SettingsProblem naming every fault in it
   */
  public static MonitoringSettings read(JobsFolder jobs) {
    return jobs.settings("monitoring.yml", MonitoringSettings.class);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
