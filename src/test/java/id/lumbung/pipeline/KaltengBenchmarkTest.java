package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.sample.Plan;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the published register of 2022 and logs rows per second per step. */
@Tag("benchmark")
class KaltengBenchmarkTest {
  private static final Logger log = LoggerFactory.getLogger(KaltengBenchmarkTest.class);

  @TempDir Path temp;

  @Test
  void loadsThePublishedRegisterOf2022() {
    Path files = temp.resolve("files");
    SweepTest.generate(new Plan(Scenario.KALTENG, 1, 1, files, 2022, null, 0, 0, Smudge.NONE));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      long start = System.nanoTime();
      SweepResult result = lumbung.sweep(files);
      long millis = (System.nanoTime() - start) / 1_000_000;

      assertThat(result.failed()).isEmpty();
      assertThat(
              lumbung
                  .db()
                  .sql("select stock from mart.growth where area_code = '62' and year = 2022")
                  .query(Long.class)
                  .single())
          .isEqualTo(124_821);
      log.warn("inbox to figures: {} ms", millis);
      steps(lumbung).forEach(log::warn);
    }
  }

  /** Steps that run side by side each count their own time; waiting for a turn counts in match. */
  private static List<String> steps(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql(
            """
            select format('%s: %s s in all, %s rows/s', step_name, round(seconds, 2),
              round(rows / nullif(seconds, 0)))
            from (
              select step_name, sum(extract(epoch from end_time - start_time)) as seconds,
                (select count(*) from staging.staged_row) as rows
              from batch.batch_step_execution group by step_name
            ) step order by step_name
            """)
        .query(String.class)
        .list();
  }
}
