package id.lumbung;

import id.lumbung.reference.JobsFolder;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import java.nio.file.Path;

/** Generated submissions of all regencies and years, small and dirty. */
public final class Samples {
  private Samples() {}

  /**
   * Writes the sample scenario with its truth.
   *
   * @param scale multiple of the scenario's size
   * @return the folder
   */
  public static Path write(Path folder, double scale) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(Plan.of(Scenario.SAMPLE, scale, 7, folder), count -> {});
    return folder;
  }

  /**
   * Writes a small carelessly written register of three years, in which pairs wait for a person.
   */
  public static Path smudged(Path folder) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.SAMPLE, 0.4, 3, folder, null, 0.05, 0, Smudge.HEAVY), count -> {});
    return folder;
  }
}
