package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.pipeline.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away between a claim and its row in the register. */
class InterruptedReceptionTest {
  @TempDir Path temp;

  @Test
  void whatWasTakenTogetherStaysOneSweepAndOneVintage() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), database, quickJobs())) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      Sweep sweep = lumbung.get(Sweep.class);
      Path inbox = temp.resolve("data/inbox");
      Samples.numbered(inbox.resolve("UMKM_62.01_Kotawaringin-Barat_2022.xlsx"), 1, 10);
      Samples.numbered(inbox.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 11, 20);
      refuse(db, "62.03");
      assertThatThrownBy(() -> lookUntilRegistered(sweep, db, 2))
          .isInstanceOf(RuntimeException.class);
      db.sql("drop trigger refuse on intake.submission").update();

      lookUntilRegistered(sweep, db, 2);

      assertThat(
              db.sql("select count(*), count(distinct sweep_id) from intake.submission")
                  .query((row, n) -> row.getInt(1) + " files in " + row.getInt(2) + " sweep")
                  .single())
          .isEqualTo("2 files in 1 sweep");
    }
  }

  private static void lookUntilRegistered(Sweep sweep, JdbcClient db, int files)
      throws InterruptedException {
    Waiting.until(
        files + " files are registered",
        30,
        () -> {
          sweep.look("test");
          return db.sql("select count(*) from intake.submission").query(Long.class).single()
              == files;
        });
  }

  /** As if the connection broke while the files of a regency are registered. */
  private static void refuse(JdbcClient db, String regency) {
    db.sql(
            """
            create function refuse() returns trigger language plpgsql as
            $$ begin raise exception 'cut' using errcode = '08006'; end $$
            """)
        .update();
    db.sql(
            "create trigger refuse before insert on intake.submission for each row when"
                + " (new.regency_code = '"
                + regency
                + "') execute function refuse()")
        .update();
  }

  private Path quickJobs() throws IOException {
    Path jobs = Files.createDirectories(temp.resolve("jobs"));
    String settings = Files.readString(Path.of("jobs/submission.yml"));
    Files.writeString(jobs.resolve("submission.yml"), settings.replace("quiet: 2s", "quiet: 1s"));
    return jobs;
  }
}
