package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which order runs are shown. */
class RunHistoryTest {
  @TempDir Path temp;

  @Test
  void aLongLineOfSubmissionsDoesNotHideTheRunThatTheyWaitFor() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), database)) {
      Path files = Files.createDirectories(temp.resolve("files"));
      Samples.numbered(files.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, 3);
      lumbung.sweep(files);
      JdbcClient db = JdbcClient.create(database.dataSource());
      db.sql(
              """
              update batch.batch_job_execution e set status = 'STARTED', end_time = null
              from batch.batch_job_instance i
              where i.job_instance_id = e.job_instance_id and i.job_name = 'submission'
              """)
          .update();
      db.sql(
              """
              insert into intake.submission
                (claim_key, file_name, sha256, size_bytes, actor, state, is_current,
                program_version, jobs_sha256)
              select gen_random_uuid(), 'next.xlsx', md5(n::text) || md5(n::text), 1, 'test',
                'queued', false, 'dev', repeat('0', 64)
              from generate_series(1, 60) n
              """)
          .update();

      assertThat(lumbung.get(Operator.class).runs(50))
          .hasSize(50)
          .extracting(Run::state)
          .startsWith(RunState.RUNNING, RunState.QUEUED)
          .doesNotContain(RunState.DONE);
    }
  }
}
