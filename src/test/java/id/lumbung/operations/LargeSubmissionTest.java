package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class LargeSubmissionTest {
  private static final String KAPUAS = "62.03";

  /** Gives Kapuas some 184,000 businesses in 2021 and 302,000 in 2022. */
  private static final double SCALE = 16.5;

  @TempDir Path folder;

  @Test
  void threeHundredThousandRowsOnTopOfTheYearBeforePassInAQuarterOfAGigabyte() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      send(database, 2021);
      assertThat(attempts(db)).as("attempts").isEqualTo(1);
      long rows = count(db, "warehouse.observation");
      long businesses = count(db, "warehouse.business");

      send(database, 2022);
      assertThat(attempts(db)).as("attempts").isEqualTo(2);
      long added = count(db, "warehouse.observation") - rows;
      assertThat(added).isGreaterThan(300_000);
      assertThat(count(db, "warehouse.business"))
          .as("most of the earlier ones are known again")
          .isBetween(businesses, businesses / 4 + added);
    }
  }

  private void send(TestDatabase database, int year) throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("data/inbox"));
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, SCALE, 1, inbox, year, KAPUAS, 0.01, 0.01, Smudge.LIGHT),
            count -> {});
    Files.delete(inbox.resolve("truth.json"));
    Path output = folder.resolve("output.txt");
    try (LumbungProcess process =
        LumbungProcess.start(
            "-Xmx256m", database, output, "run", "--data", folder.resolve("data").toString())) {
      assertThat(process.exitCode(900)).as(Files.readString(output)).isZero();
    }
  }

  private static long attempts(JdbcClient db) {
    return count(
        db,
        "batch.attempt join batch.batch_job_instance using (job_instance_id)"
            + " where job_name = 'submission'");
  }

  private static long count(JdbcClient db, String rows) {
    return db.sql("select count(*) from " + rows).query(Long.class).single();
  }
}
