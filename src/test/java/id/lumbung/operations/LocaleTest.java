package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node without a locale, as a bare service or cron job starts it. */
class LocaleTest {
  @TempDir Path temp;

  @Test
  void aFileWhoseNameTheLocaleCannotWriteHoldsNoOtherUp() throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Path inbox = Files.createDirectories(temp.resolve("data/inbox"));
    Path odd = inbox.resolve("Kapuas caf\u00e9 2021.xlsx");
    Samples.numbered(odd, 1, 3);
    Samples.numbered(inbox.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 4, 6);
    try (TestDatabase database = TestDatabase.fresh();
        LumbungProcess serve =
            LumbungProcess.start(
                environment -> environment.put("LC_ALL", "C"),
                database,
                temp.resolve("said"),
                "serve",
                "--data",
                temp.resolve("data").toString())) {
      JdbcClient db = JdbcClient.create(database.dataSource());

      Waiting.until("the other file is answered", 120, () -> Dump.isAllDone(db, 1));
      assertThat(serve.isAlive()).isTrue();
      assertThat(odd).exists();
      assertThat(Files.readString(temp.resolve("said"))).contains("LANG=C.UTF-8");
    }
  }
}
