package id.lumbung.sample;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param scale multiple of the scenario's size
 * @param seed the same seed gives the same businesses and the same dirt
 * @param onlyYear a single data year to write; the whole story is told all the same
 * @param onlyRegency Kemendagri code of a single regency to write
 * @param duplicates share of rows planted twice, 0 to 1
 * @param quarantine share of rows spoiled so that they are held back, 0 to 1
 * @param smudge how carelessly the rows are written; truth.json tells which business each is of
 */
public record Plan(
    Scenario scenario,
    double scale,
    long seed,
    Path out,
    @Nullable Integer onlyYear,
    @Nullable String onlyRegency,
    double duplicates,
    double quarantine,
    Smudge smudge) {

  /** Checks the ranges. */
  public Plan {
    if (scale <= 0 || scale > 100) {
      throw new IllegalArgumentException("scale must be above 0 and at most 100");
    }
    if (duplicates < 0 || duplicates > 1 || quarantine < 0 || quarantine > 1) {
      throw new IllegalArgumentException("duplicates and quarantine must be 0 to 1");
    }
  }

  /** Whether a workbook is to be written. */
  boolean has(String regency, int year) {
    return (onlyYear == null || onlyYear == year)
        && (onlyRegency == null || onlyRegency.equals(regency));
  }

  /** The plan of a scenario with its usual dirt. */
  public static Plan of(Scenario scenario, double scale, long seed, Path out) {
    return new Plan(
        scenario,
        scale,
        seed,
        out,
        null,
        null,
        scenario.duplicates(),
        scenario.quarantine(),
        Smudge.NONE);
  }
}
