package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is nearly full. */
class LowDiskTest {
  @TempDir private Path temp;

  @Test
  void filesStayInTheInboxUntilThereIsRoomAndThenLoad() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("sent"));
    Samples.numbered(folder.resolve("UMKM Kapuas 2022.xlsx"), 1, 3);
    Path data = temp.resolve("data");
    TestDatabase database = TestDatabase.fresh();
    TestLumbung full = TestLumbung.start(data, database, jobs(Long.toString(Long.MAX_VALUE)));

    SweepResult result = full.sweep(folder);

    assertThat(result.hasRoom()).isFalse();
    assertThat(result.failed()).isEmpty();
    assertThat(data.resolve("inbox/UMKM Kapuas 2022.xlsx")).isRegularFile();
    full.stop();

    try (TestLumbung roomy = TestLumbung.start(data, database, jobs("0"))) {
      assertThat(roomy.sweep(Files.createDirectory(temp.resolve("none"))).hasRoom()).isTrue();
      assertThat(
              roomy
                  .db()
                  .sql("select count(*) from warehouse.observation")
                  .query(Long.class)
                  .single())
          .isEqualTo(3);
    }
  }

  private Path jobs(String minFreeBytes) throws IOException {
    Path jobs = Files.createDirectories(temp.resolve("jobs"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs/submission.yml"))
            .replace("min_free_bytes: 536870912", "min_free_bytes: " + minFreeBytes));
    return jobs;
  }
}
