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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the match step costs: from scratch, and against a register that grows. */
@Tag("scale")
class MatchBenchmarkTest {
  private static final Logger log = LoggerFactory.getLogger(MatchBenchmarkTest.class);
  private static final int ROUNDS = 7;
  private static final int FIRST_ROUNDS = 3;
  private static final String REGENCY = "62.03";

  @TempDir Path temp;

  private long submissions;

  /** Two registers are measured in turn, so that both see the same machine. */
  @Test
  void costsWhatTheNewFileCosts() throws IOException {
    try (TestLumbung few = TestLumbung.start(temp.resolve("few"));
        TestLumbung many = TestLumbung.start(temp.resolve("many"))) {
      List<Double> ofNone = new ArrayList<>();
      for (int i = 0; i < FIRST_ROUNDS; i++) {
        stage(few, 1, 125_000);
        ofNone.add(match(few));
        unstage(few);
      }
      log.warn(
          "125,000 rows, empty register: {} s of {}, the first in a fresh JVM",
          median(ofNone),
          ofNone);

      for (TestLumbung lumbung : List.of(few, many)) {
        stage(lumbung, 1, 100_000);
        match(lumbung);
        load(lumbung, 2020);
      }
      stage(many, 100_001, 1_000_000);
      log.warn("900,000 rows, 100,000 stored: {} s", match(many));
      load(many, 2021);

      List<Double> ofFew = new ArrayList<>();
      List<Double> ofMany = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        ofFew.add(newRows(few));
        ofMany.add(newRows(many));
      }
      log.warn("10,000 rows, 100,000 stored: {} s of {}", median(ofFew), ofFew);
      log.warn("10,000 rows, 1,000,000 stored: {} s of {}", median(ofMany), ofMany);
      double ratio = median(ofMany) / median(ofFew);
      log.warn("Ratio {}", ratio);

      assertThat(ratio).isLessThan(1.3);
    }
  }

  @Test
  void matchesAMillionRowsFromScratch() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("scratch"))) {
      stage(lumbung, 1, 1_000_000);
      log.warn("1,000,000 rows, empty register: {} s", match(lumbung));
    }
  }

  private static double median(List<Double> measured) {
    return measured.stream().sorted().toList().get(measured.size() / 2);
  }

  /**
   * A file of one regency: 5,000 rows are known businesses under another spelling, 5,000 are new.
   */
  private double newRows(TestLumbung lumbung) {
    submissions++;
    insert(lumbung, REGENCY, 1, 20_001, 85_000, true);
    insert(lumbung, REGENCY, 2, 2_000_001, 2_065_000, false);
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

  /** Rows of the whole province. */
  private void stage(TestLumbung lumbung, long from, long to) {
    submissions++;
    insert(lumbung, null, 1, from, to, false);
  }

  private void insert(
      TestLumbung lumbung,
      @Nullable String regency,
      int sheet,
      long from,
      long to,
      boolean smudge) {
    try {
      lumbung
          .db()
          .sql(Files.readString(Path.of("src", "test", "resources", "matching-rows.sql")))
          .param("submission", submissions)
          .param("regency", regency)
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
        () -> lumbung.get(Matcher.class).match(submissions, REGENCY, 2020, code -> "informasi"));
    return (System.nanoTime() - start) / 1e9;
  }

  private void load(TestLumbung lumbung, int year) {
    WarehouseLoader loader = lumbung.get(WarehouseLoader.class);
    MatchedSubmission matched = lumbung.get(MatchedSubmission.class);
    Load load = new Load(submissions, REGENCY, year, true, "test");
    transaction(
        lumbung,
        () -> {
          matched.gather(submissions);
          loader.load(load, false);
          matched.settle(submissions, REGENCY);
        });
    lumbung.db().sql("vacuum analyze").update();
    lumbung.db().sql("checkpoint").update();
  }

  private void unstage(TestLumbung lumbung) {
    for (String table :
        List.of(
            "staging.staged_row",
            "matching.assignment",
            "matching.pair",
            "matching.row_key",
            "matching.file_word")) {
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
