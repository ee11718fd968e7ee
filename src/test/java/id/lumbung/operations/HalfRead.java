package id.lumbung.operations;

import id.lumbung.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process leaves that was killed while it read. */
public final class HalfRead {
  private HalfRead() {}

  /**
   * Kills a process that has read a part of the files of a folder, in chunks of 20 rows. Its data
   * directory is {@code data} under the place.
   */
  public static void leave(TestDatabase database, Path place, Path files)
      throws IOException, InterruptedException {
    Path jobs = Files.createDirectories(place.resolve("jobs"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs/submission.yml"))
            .replace("chunk_size: 2000", "chunk_size: 20"));
    JdbcClient db = JdbcClient.create(database.dataSource());
    LumbungProcess process =
        LumbungProcess.start(
            database,
            place.resolve("output"),
            "run",
            "--data",
            place.resolve("data").toString(),
            "--jobs",
            jobs.toString(),
            "--copy-from",
            files.toString());
    Waiting.until("rows are staged", 60, () -> stagedRows(db) > 100);
    process.kill();
  }

  /** How many rows have been read. */
  public static long stagedRows(JdbcClient db) {
    boolean isThere =
        db.sql("select to_regclass('staging.staged_row') is not null")
            .query(Boolean.class)
            .single();
    return isThere
        ? db.sql("select count(*) from staging.staged_row").query(Long.class).single()
        : 0;
  }
}
