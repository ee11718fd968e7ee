package id.lumbung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What figures cost: after one submission changed, in full, and for five million observations. */
@Tag("scale")
class StatisticsBenchmarkTest {
  private static final Logger log = LoggerFactory.getLogger(StatisticsBenchmarkTest.class);
  private static final int REPEATS = 3;

  /** Copies of the published register beside itself: five million observations in all. */
  private static final int COPIES = 18;

  @TempDir Path temp;

  @Test
  void costsWhatChanged() throws IOException {
    Path files = temp.resolve("files");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 1, 1, files, null, null, 0, 0, Smudge.NONE), count -> {});
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files).failed()).isEmpty();
      long stock = stock(lumbung);
      for (int i = 0; i < REPEATS; i++) {
        log.warn("three years in full: {} s", full(lumbung));
        withdraw(lumbung, "62.03");
        log.warn("without Kapuas 2022: {} s", refresh(lumbung));
        assertThat(stock(lumbung)).isLessThan(stock);
        bringBack(lumbung, "62.03");
        log.warn("with Kapuas 2022 again: {} s", refresh(lumbung));
        assertThat(stock(lumbung)).isEqualTo(stock);
      }

      String copy = Files.readString(Path.of("src", "test", "resources", "register-copies.sql"));
      lumbung.db().sql(copy.replace(":copies", Integer.toString(COPIES))).update();
      settle(lumbung);
      log.warn("{} observations in full: {} s", observations(lumbung), full(lumbung));
      assertThat(stock(lumbung)).isEqualTo((COPIES + 1) * stock);
    }
  }

  /** What matching, loading and autovacuum have done to rows by the time figures are counted. */
  private static void settle(TestLumbung lumbung) {
    lumbung.db().sql("vacuum analyze").update();
    lumbung.db().sql("checkpoint").update();
  }

  private static double full(TestLumbung lumbung) {
    lumbung.db().sql("update statistics.computed_from set method = ''").update();
    return refresh(lumbung);
  }

  private static double refresh(TestLumbung lumbung) {
    long start = System.nanoTime();
    lumbung.get(Statistics.class).refresh();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void withdraw(TestLumbung lumbung, String regency) {
    change(
        lumbung,
        """
        update warehouse.effect
        set known_to = warehouse.next_moment(), end_reason = 'benchmark', end_actor = 'test'
        where regency_code = :regency and data_year = 2022 and known_to = 'infinity'
        """,
        regency);
  }

  private static void bringBack(TestLumbung lumbung, String regency) {
    change(
        lumbung,
        """
        insert into warehouse.effect
          (submission_id, regency_code, data_year, kind, known_from, reason, actor)
        select submission_id, regency_code, data_year, kind, warehouse.next_moment(), 'benchmark',
          'test'
        from warehouse.effect
        where regency_code = :regency and data_year = 2022
        order by known_from desc
        limit 1
        """,
        regency);
  }

  private static void change(TestLumbung lumbung, String sql, String regency) {
    assertThat(lumbung.db().sql(sql).param("regency", regency).update()).isEqualTo(1);
  }

  private static long stock(TestLumbung lumbung) {
    return number(lumbung, "select stock from mart.growth where area_code = '62' and year = 2022");
  }

  private static long observations(TestLumbung lumbung) {
    return number(lumbung, "select count(*) from warehouse.observation");
  }

  private static long number(TestLumbung lumbung, String sql) {
    return lumbung.db().sql(sql).query(Long.class).single();
  }
}
