package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.pipeline.Progress;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many launches and many restarts at the same moment. */
class ManyAtOnceTest {
  @TempDir Path temp;
  private Path jobs;

  @BeforeEach
  void workWithEightHands() throws IOException {
    jobs = Files.createDirectories(temp.resolve("jobs"));
    String settings = Files.readString(Path.of("jobs/submission.yml"));
    Files.writeString(
        jobs.resolve("submission.yml"), settings.replace("parallelism: 2", "parallelism: 8"));
  }

  @Test
  void manyLaunchesFromEightThreadsAllSucceed() throws Exception {
    launch(24);
  }

  @Tag("crash")
  @Test
  void fourHundredAndEightyLaunchesFromEightThreadsAllSucceed() throws Exception {
    launch(480);
  }

  private void launch(int count) throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), jobs)) {
      assertThat(lumbung.sweep(workbooks(count)).failed()).isEmpty();

      assertThat(
              lumbung
                  .db()
                  .sql(
                      """
                      select e.status, count(*)::int from batch.attempt a
                      join batch.batch_job_execution e
                        on e.job_execution_id = a.last_execution_id
                      join batch.batch_job_instance i on i.job_instance_id = a.job_instance_id
                      where i.job_name = 'submission' group by 1
                      """)
                  .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                  .list())
          .containsExactly("COMPLETED " + count);
      assertThat(
              lumbung
                  .db()
                  .sql("select count(*)::int from warehouse.observation")
                  .query(Integer.class)
                  .single())
          .isEqualTo(10 + 3 * (count - 1));
    }
  }

  @Test
  void ofTwoRestartsAtTheSameMomentExactlyOneRuns() throws Exception {
    restartTwice(4);
  }

  @Tag("crash")
  @Test
  void ofTwoRestartsAtTheSameMomentExactlyOneRunsFiftyTimes() throws Exception {
    restartTwice(50);
  }

  /** Two processes, as it were: two instances of the product on one database. */
  private void restartTwice(int count) throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung one = TestLumbung.start(temp.resolve("data"), database, jobs);
        TestLumbung other = TestLumbung.start(temp.resolve("data"), database, jobs)) {
      one.sweep(workbooks(count));
      JdbcClient db = JdbcClient.create(database.dataSource());
      ExecutorService both = Executors.newFixedThreadPool(2);
      for (long submission = 1; submission <= count; submission++) {
        long run = asIfItHadFailed(db, submission);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> tries =
            List.of(
                both.submit(restart(one, run, together)),
                both.submit(restart(other, run, together)));

        List<String> told = new ArrayList<>();
        for (Future<String> attempt : tries) {
          told.add(attempt.get());
        }

        assertThat(told).as("submission " + submission).contains("done");
        assertThat(attempts(db, submission)).as("submission " + submission).isEqualTo(2);
      }
      both.shutdown();
    }
  }

  private static Callable<String> restart(TestLumbung lumbung, long run, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        lumbung.get(Operator.class).restart(run, null, null, Progress.SILENT, "test");
        return "done";
      } catch (Refused refused) {
        return refused.key();
      }
    };
  }

  /** A run that ended well is made to look as if it had failed before its answer. */
  private static long asIfItHadFailed(JdbcClient db, long submission) {
    db.sql("update intake.submission set answered_at = null where submission_id = ?")
        .param(submission)
        .update();
    long run =
        db.sql(
                """
                update batch.batch_job_execution e set status = 'FAILED', exit_code = 'FAILED'
                from batch.batch_job_execution_params p, batch.attempt a
                where p.job_execution_id = e.job_execution_id
                  and p.parameter_name = 'submission' and p.parameter_value = ?
                  and a.last_execution_id = e.job_execution_id
                returning a.run
                """)
            .param(Long.toString(submission))
            .query(Long.class)
            .single();
    db.sql(
            """
            update batch.batch_step_execution set status = 'FAILED', exit_code = 'FAILED'
            where step_name = 'answer' and job_execution_id = (
              select last_execution_id from batch.attempt where run = ?)
            """)
        .param(run)
        .update();
    return run;
  }

  private static long attempts(JdbcClient db, long submission) {
    return db.sql(
            """
            select count(*) from batch.attempt a
            join batch.batch_job_execution_params p on p.job_execution_id = a.last_execution_id
            where p.parameter_name = 'submission' and p.parameter_value = ?
            """)
        .param(Long.toString(submission))
        .query(Long.class)
        .single();
  }

  /** A full submission of ten businesses and addenda of three more each. */
  private Path workbooks(int count) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("files"));
    Samples.numbered(folder.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, 10);
    for (int n = 1; n < count; n++) {
      int first = 10 + 3 * (n - 1) + 1;
      Samples.numbered(
          folder.resolve("UMKM_62.03_Kapuas_2022 tambahan " + n + ".xlsx"), first, first + 2);
    }
    return folder;
  }
}
