package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.WarehouseLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the match step costs: from scratch, and against a register that grows. */
@Tag("benchmark")
class MatchBenchmarkTest {
  private static final Logger log = LoggerFactory.getLogger(MatchBenchmarkTest.class);
  private static final int REPEATS = 3;

  @TempDir Path temp;

  private long submissions;

  @Test
  void costsWhatTheNewFileCosts() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      stage(lumbung, 1, 125_000, false);
      log.warn("125,000 rows, empty register: {} s", match(lumbung));
      unstage(lumbung);

      stage(lumbung, 1, 100_000, false);
      match(lumbung);
      load(lumbung, 2020);
      double few = repeated(() -> newRows(lumbung));
      log.warn("10,000 rows, 100,000 stored: {} s", few);

      stage(lumbung, 100_001, 1_000_000, false);
      log.warn("900,000 rows, 100,000 stored: {} s", match(lumbung));
      load(lumbung, 2021);
      double many = repeated(() -> newRows(lumbung));
      log.warn("10,000 rows, 1,000,000 stored: {} s, ratio {}", many, many / few);

      assertThat(many / few).isLessThan(1.3);
    }
  }

  @Test
  void matchesAMillionRowsFromScratch() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("scratch"))) {
      stage(lumbung, 1, 1_000_000, false);
      log.warn("1,000,000 rows, empty register: {} s", match(lumbung));
    }
  }

  private static double repeated(Supplier<Double> measured) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      seconds.add(measured.get());
    }
    seconds.sort(null);
    return seconds.get(REPEATS / 2);
  }

  /** Half of the rows are known businesses under another spelling, half are new. */
  private double newRows(TestLumbung lumbung) {
    stage(lumbung, 40_001, 45_000, true);
    insert(lumbung, 2, 2_000_001, 2_005_000, false);
    double seconds = match(lumbung);
    assertThat(
            lumbung
                .db()
                .sql(
                    "select count(*) from matching.assignment where submission_id = :s and not is_new")
                .param("s", submissions)
                .query(Long.class)
                .single())
        .isBetween(4_700L, 5_050L);
    unstage(lumbung);
    return seconds;
  }

  private void stage(TestLumbung lumbung, long from, long to, boolean smudge) {
    submissions++;
    insert(lumbung, 1, from, to, smudge);
  }

  private void insert(TestLumbung lumbung, int sheet, long from, long to, boolean smudge) {
    try {
      lumbung
          .db()
          .sql(Files.readString(Path.of("src", "test", "resources", "matching-rows.sql")))
          .param("submission", submissions)
          .param("sheet", sheet)
          .param("from", from)
          .param("to", to)
          .param("smudge", smudge)
          .update();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double match(TestLumbung lumbung) {
    long start = System.nanoTime();
    transaction(
        lumbung,
        () -> lumbung.get(Matcher.class).match(submissions, "62.03", 2020, code -> "informasi"));
    return (System.nanoTime() - start) / 1e9;
  }

  private void load(TestLumbung lumbung, int year) {
    WarehouseLoader loader = lumbung.get(WarehouseLoader.class);
    Load load = new Load(submissions, "62.03", year, true, "test");
    transaction(
        lumbung,
        () -> {
          loader.gather(load);
          loader.load(load);
        });
    lumbung.db().sql("vacuum analyze matching.block_key").update();
    lumbung.db().sql("vacuum analyze matching.profile").update();
  }

  private void unstage(TestLumbung lumbung) {
    for (String table : List.of("staging.staged_row", "matching.assignment", "matching.pair")) {
      lumbung
          .db()
          .sql("delete from " + table + " where submission_id = :s")
          .param("s", submissions)
          .update();
    }
  }

  private static void transaction(TestLumbung lumbung, Runnable work) {
    lumbung.get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
  }
}
