package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepTest {
  @TempDir Path temp;

  @Test
  void stocksOwnersAndWorkersOfEveryAreaEqualTheTruth() {
    Path files = temp.resolve("files");
    generate(Plan.of(Scenario.SAMPLE, 1, 7, files));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      SweepResult result = lumbung.sweep(files);

      assertThat(result.failed()).isEmpty();
      assertThat(counted(lumbung)).containsExactlyElementsOf(truth(files));
    }
  }

  @Test
  void theSameFilesDroppedAgainAreKnownAndChangeNothing() {
    Path files = temp.resolve("files");
    generate(Plan.of(Scenario.SAMPLE, 0.3, 7, files));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.sweep(files);
      List<String> before = counted(lumbung);

      SweepResult again = lumbung.sweep(files);

      assertThat(again.submissions()).isEmpty();
      assertThat(counted(lumbung)).isEqualTo(before);
      assertThat(
              lumbung
                  .db()
                  .sql("select state, count(*)::int from intake.submission group by 1 order by 1")
                  .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                  .list())
          .containsExactly("done 42", "known 42");
    }
  }

  @Test
  void whatAFileManagerLeavesAmongTheClaimedFilesStopsNothing() throws IOException {
    Path files = temp.resolve("files");
    generate(Plan.of(Scenario.SAMPLE, 0.02, 7, files));
    Path claimed = Files.createDirectories(temp.resolve("data").resolve("work").resolve("claimed"));
    Files.createFile(claimed.resolve(".DS_Store"));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files).submissions()).hasSize(42);
    }
  }

  static void generate(Plan plan) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(plan, count -> {});
  }

  private static List<String> counted(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql(
            """
            select g.year, g.area_code, g.stock, g.owners, w.workers
            from mart.growth g join mart.workforce_share w using (year, area_code)
            where w.numerator = 'all' and w.series = 'employed' and g.stock > 0
            order by g.year, g.area_code collate "C"
            """)
        .query(
            (row, n) ->
                "%d %s %d %d %d"
                    .formatted(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
        .list();
  }

  private static List<String> truth(Path files) {
    JsonNode truth = JsonMapper.builder().build().readTree(files.resolve("truth.json").toFile());
    return truth
        .get("areas")
        .valueStream()
        .map(
            area ->
                "%d %s %d %d %d"
                    .formatted(
                        area.get("year").asInt(),
                        area.get("area_code").asString(),
                        area.get("stock").asLong(),
                        area.get("owners").asLong(),
                        area.get("workers").asLong()))
        .toList();
  }
}
