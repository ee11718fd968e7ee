package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of submissions whose attempts fail. */
class RetryPolicyTest {
  @TempDir Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void aFileAtWhichOurCodeAlwaysFailsIsPutAsideAndTheOthersAreNot() throws IOException {
    Path files = samples(3);
    lumbung
        .db()
        .sql(
            """
            create function staging.stumble() returns trigger language plpgsql as $$
            begin
              if new.submission_id = 2 then
                raise exception 'stumbled' using errcode = '22012';
              end if;
              return new;
            end $$;
            create trigger stumble before insert on staging.staged_row
            for each row execute function staging.stumble()
            """)
        .update();

    SweepResult result = lumbung.sweep(files);

    assertThat(result.failed()).containsExactly(2L);
    assertThat(states()).isEqualTo("1 done, 2 refused, 3 done");
    assertThat(attemptsAt(2)).as("tries, and the answer").isEqualTo(4);
    assertThat(receipt(2)).contains("BERKAS_BERBAHAYA", "3 kali");
    Run last =
        lumbung.get(Operator.class).runs(50).stream()
            .filter(r -> isOf(r, 2))
            .findFirst()
            .orElseThrow();
    assertThat(last.state()).isEqualTo(RunState.REFUSED);
    assertThat(last.attempt()).isEqualTo(4);
  }

  @Test
  void aFaultOfTheHouseMakesAFileWaitAndGoOnWhenItEnds() throws IOException {
    Path files = samples(2);
    lumbung
        .db()
        .sql(
            """
            create function staging.overflow() returns trigger language plpgsql as $$
            begin
              raise exception 'no room' using errcode = '53100';
            end $$;
            create trigger overflow before insert on staging.staged_row
            for each row execute function staging.overflow()
            """)
        .update();

    SweepResult result = lumbung.sweep(files);

    assertThat(result.failed()).isEmpty();
    assertThat(result.stopped()).containsExactly(1L, 2L);
    assertThat(states()).isEqualTo("1 waiting, 2 waiting");
    assertThat(cause(1)).isEqualTo("PRASARANA");

    lumbung.db().sql("drop trigger overflow on staging.staged_row").update();
    lumbung.sweep(Files.createDirectories(temp.resolve("none")));

    assertThat(states()).isEqualTo("1 done, 2 done");
  }

  private String cause(long submission) {
    return lumbung.get(Operator.class).runs(50).stream()
        .filter(run -> isOf(run, submission))
        .map(run -> String.valueOf(run.cause()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOf(Run run, long submission) {
    return run.submission() != null && run.submission() == submission;
  }

  private String states() {
    return lumbung
        .db()
        .sql(
            """
            select string_agg(submission_id || ' ' || state, ', ' order by submission_id)
            from intake.submission
            """)
        .query(String.class)
        .single();
  }

  private long attemptsAt(long submission) {
    return lumbung
        .db()
        .sql(
            """
            select count(*) from batch.attempt a
            join batch.batch_job_execution_params p on p.job_execution_id = a.last_execution_id
            where p.parameter_name = 'submission' and p.parameter_value = ?
            """)
        .param(Long.toString(submission))
        .query(Long.class)
        .single();
  }

  private String receipt(long submission) throws IOException {
    for (Path receipt : lumbung.receipts()) {
      if (receipt.getFileName().toString().startsWith(submission + "-")) {
        return Files.readString(receipt);
      }
    }
    return "";
  }

  private Path samples(int count) throws IOException {
    Path all = Samples.write(temp.resolve("all"), 0.5);
    Path some = Files.createDirectories(temp.resolve("some"));
    try (var found = Files.list(all)) {
      for (Path file :
          found.filter(f -> f.toString().endsWith(".xlsx")).sorted().limit(count).toList()) {
        Files.copy(file, some.resolve(file.getFileName()));
      }
    }
    return some;
  }
}
