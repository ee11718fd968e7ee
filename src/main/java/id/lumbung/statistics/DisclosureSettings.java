package id.lumbung.statistics;

import id.lumbung.disclosure.Margins;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;

/**
 * What everyone may not know, {@code jobs/disclosure.yml}.
 *
 * @param minimumBusinesses a count of fewer is kept back; three, where the statistics office
 *     publishes nothing of two firms
 * @param minimumContributors a sum that fewer report is kept back
 * @param dominancePct a sum is kept back where it tells the largest contributor to less than this
 *     percent by whoever is the second (the p % rule)
 * @param countMargin least distance between the greatest and the least value that a count kept back
 *     can have for a reader
 * @param magnitudeMarginPct percent above and below its value that a sum kept back can have
 */
public record DisclosureSettings(
    Integer minimumBusinesses,
    Integer minimumContributors,
    Integer dominancePct,
    Integer countMargin,
    Integer magnitudeMarginPct) {

  private static final String FILE = "disclosure.yml";
  private static final String WHOLE = "a whole number of 2 to 100";

  /** Checks the ranges. */
  public DisclosureSettings {
    new SettingsCheck()
        .require("minimum_businesses", minimumBusinesses, in(minimumBusinesses, 2, 100), WHOLE)
        .require(
            "minimum_contributors", minimumContributors, in(minimumContributors, 2, 100), WHOLE)
        .require(
            "dominance_pct", dominancePct, in(dominancePct, 1, 100), "a whole number of 1 to 100")
        .require("count_margin", countMargin, in(countMargin, 1, 100), "a whole number of 1 to 100")
        .require(
            "magnitude_margin_pct",
            magnitudeMarginPct,
            in(magnitudeMarginPct, 1, 100),
            "a whole number of 1 to 100")
        .end();
  }

  private static SettingsCheck.Condition in(Integer number, int least, int most) {
    return () -> number >= least && number <= most;
  }

  /** Reads the file. */
  public static DisclosureSettings read(JobsFolder jobs) {
    return jobs.settings(FILE, DisclosureSettings.class);
  }

  Margins margins() {
    return new Margins(countMargin, magnitudeMarginPct / 100.0);
  }
}
