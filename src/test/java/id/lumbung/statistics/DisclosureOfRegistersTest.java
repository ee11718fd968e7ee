package id.lumbung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.Progress;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of whole registers, published, corrected and published again, nothing kept back is worked out.
 */
@Tag("slow")
class DisclosureOfRegistersTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingOfThreeYearsOfSmallRegenciesIsWorkedOut(long seed) {
    DisclosureTest.attack(seed, 2020);
  }

  @Test
  void nothingOfTheSampleIsWorkedOut() {
    attack(Path.of("sample-input"));
  }

  @Test
  void nothingOfATwentiethOfTheProvinceIsWorkedOut() throws IOException {
    Path files = temp.resolve("files");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 0.05, 7, files, null, null, 0, 0, Smudge.NONE), count -> {});
    attack(files);
  }

  private void attack(Path files) {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files).failed()).isEmpty();
      Publications publications = lumbung.get(Publications.class);
      publications.approve(null, List.of(), "test", "test");
      Outsider outsider = new Outsider(lumbung.db());
      outsider.read();
      assertThat(outsider.untrue()).isEmpty();
      assertThat(outsider.told()).isEmpty();
      assertThat(outsider.keptBack()).isPositive();
      assertThat(outsider.recovered()).isEmpty();

      long submission =
          lumbung
              .db()
              .sql(
                  """
                  select submission_id from warehouse.effect
                  where regency_code = '62.08' and data_year = 2022 and known_to = 'infinity'
                  """)
              .query(Long.class)
              .single();
      withdraw(lumbung, submission);
      Publications.Outcome outcome = publications.approve(null, List.of(), "test", "test");
      outsider.read();
      assertThat(outcome.exposed()).isZero();
      assertThat(outsider.untrue()).isEmpty();
      assertThat(outsider.told()).isEmpty();
      assertThat(outsider.recovered()).isEmpty();
    }
  }

  private static void withdraw(TestLumbung lumbung, long submission) {
    try {
      lumbung.get(Operator.class).withdraw(submission, "test", "test", Progress.SILENT);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
