package id.lumbung.matching;

import id.lumbung.linkage.Thresholds;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;

/**
 * What an operator may set in {@code jobs/matching.yml}.
 *
 * @param same probability from which two rows are one business by themselves
 * @param review probability from which a person is asked
 * @param blockLimit stored descriptions that one key may lead to; beyond it the key is refined
 * @param clusterRows rows that may become one business by themselves
 * @param learnFrom pairs that share a valid NIK from which weights are learned; fewer keep the
 *     built-in ones
 */
public record MatchSettings(
    double same, double review, int blockLimit, int clusterRows, int learnFrom) {

  /** Checks the ranges. */
  public MatchSettings {
    double sameGiven = same;
    double reviewGiven = review;
    int limitGiven = blockLimit;
    int rowsGiven = clusterRows;
    int learnGiven = learnFrom;
    new SettingsCheck()
        .require("same", same, () -> sameGiven >= 0.9 && sameGiven < 1, "0.9 to below 1")
        .require(
            "review",
            review,
            () -> reviewGiven >= 0.5 && reviewGiven <= sameGiven,
            "0.5 to the value of same")
        .require("block_limit", blockLimit, () -> limitGiven >= 10, "at least 10")
        .require("cluster_rows", clusterRows, () -> rowsGiven >= 2, "at least 2")
        .require("learn_from", learnFrom, () -> learnGiven >= 100, "at least 100")
        .end();
  }

  /**
   * Reads {@code matching.yml}.
   *
   * @throws id.lumbung.settings.SettingsProblem naming every wrong key and value
   */
  public static MatchSettings read(JobsFolder jobs) {
    return jobs.settings("matching.yml", MatchSettings.class);
  }

  /** The weights that the probabilities stand for. */
  Thresholds thresholds() {
    return Thresholds.of(same, review);
  }
}
