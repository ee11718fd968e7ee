package id.lumbung;

import id.lumbung.reference.JobsFolder;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
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
}
