package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import id.lumbung.TestLumbung;
import id.lumbung.matching.RegisterTruth.Movement;
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
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three years of some 100,000 rows, written at three levels of carelessness, against the truth. */
@Tag("linkage")
class GeneratedLinkageTest {
  private static final Logger log = LoggerFactory.getLogger(GeneratedLinkageTest.class);

  @TempDir Path temp;

  private record Run(long pairs, double blockingRecall, double reviewLoad, double seconds) {}

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 0.9995, 0.99, 0.02, 0.2",
    "MEDIUM, 0.9995, 0.985, 0.02, 0.2",
    "HEAVY, 0.998, 0.95, 0.04, 0.7"
  })
  void findsBusinessesAgainWithoutPuttingTwoTogether(
      Smudge smudge, double precision, double recall, double review, double stock)
      throws IOException {
    Path files = temp.resolve("files");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 0.38, 5, files, null, null, 0.05, 0, smudge), count -> {});
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files).failed()).isEmpty();
      RegisterTruth truth = new RegisterTruth(files);
      ClusterScores scores = truth.scores(lumbung);
      Run run =
          lumbung
              .db()
              .sql(
                  """
                  select sum(m.compared_pairs) as pairs, avg(m.blocking_recall) as recall,
                    (select count(*) from matching.waiting_proposal)
                      / (select count(*) from warehouse.observation)::float as review,
                    (select sum(extract(epoch from end_time - start_time))
                     from batch.batch_step_execution where step_name = 'match') as seconds
                  from matching.matched m
                  """)
              .query(
                  (row, n) ->
                      new Run(
                          row.getLong("pairs"),
                          row.getDouble("recall"),
                          row.getDouble("review"),
                          row.getDouble("seconds")))
              .single();
      LinkageTest.append(
          LinkageTest.line(
              "register-" + smudge.name().toLowerCase(Locale.ROOT),
              "fixed",
              scores,
              run.pairs(),
              run.blockingRecall(),
              run.seconds()));
      log.warn("{}: share of rows put to review {}", smudge, run.reviewLoad());
      List<Movement> counted = RegisterTruth.counted(lumbung);
      List<Movement> movements = truth.movements();
      log.warn("{}: movements in truth {}, as counted {}", smudge, movements, counted);

      assertThat(scores.precision()).isGreaterThanOrEqualTo(precision);
      assertThat(scores.recall()).isGreaterThanOrEqualTo(recall);
      assertThat(run.reviewLoad()).isLessThanOrEqualTo(review);
      assertThat(counted).extracting(Movement::year).containsExactly(2021, 2022);
      for (int m = 0; m < counted.size(); m++) {
        assertThat(counted.get(m).stock())
            .isCloseTo(movements.get(m).stock(), withPercentage(stock));
      }
    }
  }
}
