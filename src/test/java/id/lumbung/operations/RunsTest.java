package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are told of runs: how far they are, why they failed, what can be done. */
class RunsTest {
  private static final String FILE = "UMKM_62.03_Kapuas_2022.xlsx";

  @TempDir Path temp;

  @Test
  void theRowsThatAreExpectedAreThoseThatAreSeen() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Path files = Samples.write(temp.resolve("files"), 0.1);
      Files.writeString(
          files.resolve("UMKM 62.08 Sukamara 2022.csv"),
          "NIK;Nama Pemilik;Nama Usaha;Kecamatan\n6208015203800123;Siti Ani;Salon Ani;Jelai");

      lumbung.sweep(files);

      List<String> told =
          lumbung
              .db()
              .sql(
                  """
                  select s.file_name || ' ' || s.rows_expected || ' of ' || b.seen
                  from intake.submission s join staging.balance b using (submission_id)
                  where s.rows_expected is distinct from b.seen
                  """)
              .query(String.class)
              .list();
      assertThat(told).isEmpty();
      assertThat(
              lumbung
                  .db()
                  .sql("select count(*) from intake.submission where rows_expected > 1")
                  .query(Long.class)
                  .single())
          .isGreaterThan(5);
    }
  }

  @Test
  void aKilledRunTellsHowFarItWasAndGoesOnThere() throws Exception {
    Path files = Files.createDirectories(temp.resolve("files"));
    Samples.numbered(files.resolve(FILE), 1, 1500);
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      HalfRead.leave(database, temp, files);
      try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), database)) {
        Runs runs = lumbung.get(Runs.class);
        Operator operator = lumbung.get(Operator.class);
        Run killed = runs.find(RunFilter.newest(10)).runs().get(0);
        long staged = HalfRead.stagedRows(db);

        assertThat(killed.state()).isEqualTo(RunState.RECOVERING);
        assertThat(killed.regency()).isEqualTo("62.03");
        assertThat(killed.year()).isEqualTo(2022);
        assertThat(runs.counts(null))
            .containsEntry(RunGroup.BROKEN, 1L)
            .containsEntry(RunGroup.UNDER_WAY, 0L);
        assertThat(operator.whyNot(RunAct.RESTART, killed)).isEmpty();
        assertThat(operator.whyNot(RunAct.STOP, killed)).isPresent();
        assertThat(operator.whyNot(RunAct.WITHDRAW, killed)).isPresent();
        assertThat(runs.workers(null))
            .anyMatch(
                worker ->
                    worker.isDead()
                        && worker.inHand().size() == 1
                        && Objects.equals(worker.inHand().get(0).run(), killed.run()));
        RunProgress progress = runs.progress(killed).orElseThrow();
        assertThat(progress)
            .isEqualTo(RunProgress.of(staged, 1501L, 0, false, 1, Math.toIntExact(staged)));

        operator.restart(number(killed), null, null, Progress.SILENT, "test");

        List<Run> attempts = runs.attempts(killed);
        assertThat(attempts).extracting(Run::state).containsExactly(RunState.DONE, RunState.FAILED);
        assertThat(attempts.get(1).handledBy()).isEqualTo(String.valueOf(attempts.get(0).run()));
        assertThat(runs.progress(attempts.get(0)).orElseThrow())
            .isEqualTo(RunProgress.of(1501, 1501L, 0, true, 1, 1501));
        assertThat(runs.steps(number(killed)))
            .extracting(step -> step.attempt() + " " + step.step() + " " + step.state().code())
            .containsExactly(
                "1 read failed", "2 read done", "2 match done", "2 load done", "2 answer done");
        assertThat(runs.failure(number(killed)).orElseThrow().times()).isEqualTo(1);
        assertThat(operator.whyNot(RunAct.WITHDRAW, attempts.get(0))).isEmpty();
      }
    }
  }

  @Test
  void whyARunFailedIsToldWithoutTheTextsOfExceptions() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      JdbcClient db = lumbung.db();
      db.sql(
              """
              create function staging.quote() returns trigger language plpgsql as
              $$ begin raise exception 'Row of % with %', new.owner_name, new.nik; end $$
              """)
          .update();
      db.sql(
              """
              create trigger quote before insert on staging.staged_row
              for each row when (new.nik is not null) execute function staging.quote()
              """)
          .update();
      Path files = Files.createDirectories(temp.resolve("files"));
      Samples.numbered(files.resolve(FILE), 1, 3);

      lumbung.sweep(files);

      Runs runs = lumbung.get(Runs.class);
      Run run = runs.find(new RunFilter(1, RunState.FAILED, null, null, null, null)).runs().get(0);
      RunFailure failure = runs.failure(number(run)).orElseThrow();
      assertThat(failure.times()).isEqualTo(3);
      assertThat(failure.cause().kinds().get(0))
          .isEqualTo("org.postgresql.util.PSQLException P0001");
      assertThat(failure.cause().places())
          .anyMatch(place -> place.startsWith("id.lumbung.staging"));
      assertThat(
              db.sql("select string_agg(exit_message, '|') from batch.batch_job_execution")
                  .query(String.class)
                  .single())
          .doesNotContain("Pemilik", "620301", "Row of");
    }
  }

  @Test
  void whatARestartOfManyWouldRestartIsWhatItRestarts() throws Exception {
    try (TestLumbung lumbung = TestLumbung.startCopy(Samples.swept(0.1), temp.resolve("data"))) {
      lumbung.leaveStopped("62.01", "62.03");
      Operator operator = lumbung.get(Operator.class);
      RunFilter kapuas = new RunFilter(1, null, RunGroup.BROKEN, null, "62.03", null);

      List<Run> would = operator.restartable(kapuas);
      List<Run> restarted = operator.restartSoon(kapuas, "test");

      assertThat(would).hasSizeGreaterThan(1).allMatch(run -> "62.03".equals(run.regency()));
      assertThat(restarted).isEqualTo(would);
      assertThat(lumbung.get(Runs.class).find(kapuas).total()).isZero();
      assertThat(operator.restartable(new RunFilter(1, null, RunGroup.BROKEN, null, null, null)))
          .isNotEmpty()
          .allMatch(run -> "62.01".equals(run.regency()));
    }
  }

  private static long number(Run run) {
    return Objects.requireNonNull(run.run());
  }
}
