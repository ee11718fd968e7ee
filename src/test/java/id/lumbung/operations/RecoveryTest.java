package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs are killed, cut off and stopped; what they leave in the warehouse is what one run leaves.
 */
class RecoveryTest {
  private static final int KILLS = 5;

  /** What one undisturbed run leaves of the files; it is the same every time. */
  private static List<String> undisturbed = List.of();

  @TempDir Path temp;
  private Path files;
  private Path jobs;

  @BeforeEach
  void makeFilesAndSmallChunks() throws IOException {
    files = temp.resolve("files");
    Samples.write(files, 0.5);
    jobs = Files.createDirectories(temp.resolve("jobs"));
    String settings = Files.readString(Path.of("jobs/submission.yml"));
    Files.writeString(
        jobs.resolve("submission.yml"), settings.replace("chunk_size: 2000", "chunk_size: 10"));
  }

  @Test
  void aProcessKilledAgainAndAgainLosesAndDoublesNothing() throws Exception {
    Random random = new Random(5);
    try (TestDatabase database = TestDatabase.fresh()) {
      Path data = temp.resolve("killed");
      JdbcClient db = JdbcClient.create(database.dataSource());
      for (int kill = 0; kill < KILLS; kill++) {
        LumbungProcess process = run(data, database);
        long rows = stagedRows(db);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive()
            && stagedRows(db) < rows + random.nextInt(80)
            && System.nanoTime() < limit) {
          Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(150));
        process.kill();
      }

      LumbungProcess last = run(data, database);

      assertThat(last.exitCode(120)).isZero();
      assertThat(Dump.of(db)).isEqualTo(undisturbed());
      assertThat(Dump.wedged(db)).isZero();
    }
  }

  @Test
  void aDatabaseThatCutsAllConnectionsInMidRunCostsNothing() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("cut"), database, jobs)) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      CompletableFuture<SweepResult> sweep =
          CompletableFuture.supplyAsync(() -> lumbung.sweep(files));
      while (stagedRows(db) < 60) {
        Thread.sleep(5);
      }
      db.sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid()
              """)
          .query(Boolean.class)
          .list();

      SweepResult result = sweep.get(120, TimeUnit.SECONDS);

      assertThat(result.failed()).isEmpty();
      assertThat(Dump.of(db)).isEqualTo(undisturbed());
      assertThat(db.sql("select count(*) from mart.vintage").query(Long.class).single())
          .as("figures of a half-loaded inbox are never frozen")
          .isEqualTo(1);
    }
  }

  @Test
  void aStoppedRunGoesOnWhereItWas() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("stopped"), database, jobs)) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      Operator operator = lumbung.get(Operator.class);
      CompletableFuture<SweepResult> sweep =
          CompletableFuture.supplyAsync(() -> lumbung.sweep(files));
      while (operator.runs(50).stream().noneMatch(run -> run.state() == RunState.RUNNING)) {
        Thread.sleep(5);
      }
      for (Run run : operator.runs(50)) {
        if (run.state() == RunState.RUNNING) {
          stopIfStillRunning(operator, run);
        }
      }
      SweepResult stopped = sweep.get(120, TimeUnit.SECONDS);
      if (!stopped.stopped().isEmpty() || !stopped.failed().isEmpty()) {
        SweepResult restarted = operator.restartFailed(Progress.SILENT, "test");
        assertThat(restarted.failed()).isEmpty();
        assertThat(restarted.submissions()).containsAll(stopped.stopped());
      }

      assertThat(Dump.of(db)).isEqualTo(undisturbed());
    }
  }

  /** The database came back after the step could not be ended, and before the run was. */
  @Test
  void aStepThatLostItsEndUnderARunThatFailedHoldsNothingUp() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("lost"), database, jobs)) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      Path one = Files.createDirectories(temp.resolve("one"));
      Samples.numbered(one.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, 3);
      lumbung.sweep(one);
      db.sql("update intake.submission set answered_at = null").update();
      db.sql(
              """
              update batch.batch_step_execution set status = 'STARTED', end_time = null
              where step_name = 'answer'
              """)
          .update();
      long run =
          db.sql(
                  """
                  update batch.batch_job_execution e set status = 'FAILED', exit_code = 'FAILED'
                  from batch.batch_job_instance i
                  where i.job_instance_id = e.job_instance_id and i.job_name = 'submission'
                  returning e.job_execution_id
                  """)
              .query(Long.class)
              .single();
      Operator operator = lumbung.get(Operator.class);

      SweepResult result =
          CompletableFuture.supplyAsync(() -> restart(operator, run)).get(60, TimeUnit.SECONDS);

      assertThat(result.failed()).isEmpty();
      assertThat(Dump.isAllDone(db, 1)).isTrue();
      assertThat(Dump.wedged(db)).isZero();
      assertThat(operator.run(run).restartedAs()).isNotNull();
    }
  }

  private static SweepResult restart(Operator operator, long run) {
    try {
      return operator.restart(run, null, null, Progress.SILENT, "test");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stopIfStillRunning(Operator operator, Run run) {
    try {
      operator.stop(Objects.requireNonNull(run.run()));
    } catch (Refused ended) {
      assertThat(ended.key()).isEqualTo("refused.stop");
    }
  }

  private LumbungProcess run(Path data, TestDatabase database) {
    return LumbungProcess.start(
        database,
        temp.resolve("output"),
        "run",
        "--data",
        data.toString(),
        "--jobs",
        jobs.toString(),
        "--copy-from",
        files.toString());
  }

  private static long stagedRows(JdbcClient db) {
    return db.sql("select count(*) from staging.staged_row").query(Long.class).single();
  }

  private List<String> undisturbed() {
    if (undisturbed.isEmpty()) {
      try (TestDatabase database = TestDatabase.fresh();
          TestLumbung lumbung = TestLumbung.start(temp.resolve("undisturbed"), database)) {
        lumbung.sweep(files);
        undisturbed = Dump.of(JdbcClient.create(database.dataSource()));
      }
    }
    return undisturbed;
  }
}
