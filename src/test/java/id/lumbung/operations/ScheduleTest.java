package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens by the clock. */
class ScheduleTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "0 0 6 * * *,     2026-11-24T17:05:00Z, 2026-11-24T23:00:00Z",
    "0 1 0 * * *,     2026-11-24T16:59:59Z, 2026-11-24T17:01:00Z",
    "0 */15 * * * *,  2026-11-24T17:05:00Z, 2026-11-24T17:15:00Z",
    "0 0 8 * * MON,   2026-11-24T00:00:00Z, 2026-11-30T01:00:00Z",
  })
  void theClockIsThatOfJakarta(String cron, Instant now, Instant next) {
    assertThat(new JakartaClock(cron).getInitialExecutionTime(now)).isEqualTo(next);
  }

  @Test
  void nodesThatServeTogetherShareOneSchedule() throws Exception {
    Path jobs = everySecond();
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung one = TestLumbung.start(temp.resolve("data"), database, jobs);
        TestLumbung other = TestLumbung.start(temp.resolve("data"), database, jobs)) {
      one.get(Serving.class).begin("test");
      other.get(Serving.class).begin("test");

      Waiting.until("the sweep of the schedule has run", 30, () -> succeeded(one));

      assertThat(
              one.db()
                  .sql("select task_name from batch.scheduled_task order by 1")
                  .query(String.class)
                  .list())
          .containsExactly("calendar", "retention", "sweep");
    }
  }

  private static boolean succeeded(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql(
            """
            select exists (select from batch.scheduled_task
            where task_name = 'sweep' and last_success is not null
              and coalesce(consecutive_failures, 0) = 0)
            """)
        .query(Boolean.class)
        .single();
  }

  private Path everySecond() throws IOException {
    Path jobs = Files.createDirectories(temp.resolve("jobs"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs/submission.yml"))
            .replace("schedule: 0 */15 * * * *", "schedule: '* * * * * *'"));
    return jobs;
  }
}
