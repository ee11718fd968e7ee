package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.LumbungApplication;
import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.database.DatabaseServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server is restarted, or just stopped, under a node that serves. */
class DatabaseRestartTest {
  private static final int FILES = 9;

  /** A server that is only stopped has to be started by the node itself. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("restart", "-m", "immediate"),
          List.of("stop", "-m", "immediate"),
          List.of("restart", "-m", "fast"));

  @TempDir Path temp;
  private Path jobs;

  /**
   * The program of PostgreSQL is unpacked once a JVM; not into the folder of this test, which goes.
   */
  @BeforeAll
  static void unpackElsewhere() {
    TestDatabase.fresh().close();
  }

  @BeforeEach
  void useSmallChunks() throws IOException {
    jobs = Files.createDirectories(temp.resolve("jobs"));
    String settings = Files.readString(Path.of("jobs/submission.yml"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        settings.replace("chunk_size: 2000", "chunk_size: 5").replace("quiet: 2s", "quiet: 1s"));
  }

  @Test
  void restartsOfTheDatabaseCostNothingAndNeedNobody() throws Exception {
    restart(3);
  }

  @Tag("crash")
  @Test
  void twentyRestartsOfTheDatabaseCostNothingAndNeedNobody() throws Exception {
    restart(20);
  }

  private void restart(int times) throws Exception {
    Random random = new Random(20);
    Path data = temp.resolve("data");
    Path files = samples();
    try (ConfigurableApplicationContext lumbung = start(data)) {
      DatabaseServer server = lumbung.getBean(DatabaseServer.class);
      JdbcClient db =
          JdbcClient.create(
              new DriverManagerDataSource(
                  server.url(), server.user(), Objects.requireNonNull(server.password())));
      lumbung.getBean(Serving.class).begin("test");
      copy(files, data.resolve("inbox"));
      Waiting.until("rows are staged", 60, () -> staged(db) > 20);
      for (int n = 0; n < times; n++) {
        control(data.resolve("postgres"), WAYS.get(n % WAYS.size()));
        Thread.sleep(random.nextInt(2_500));
      }

      Waiting.until("everything ends by itself", 90, () -> isAllDone(db));
      Waiting.until("nothing is wedged", 60, () -> Dump.wedged(db) == 0);
      assertThat(Dump.of(db)).isEqualTo(undisturbed(files));
    }
  }

  private ConfigurableApplicationContext start(Path data) {
    Installation installation = new Installation(data, jobs, Map.of());
    return new SpringApplicationBuilder(LumbungApplication.class)
        .initializers(
            starting ->
                ((GenericApplicationContext) starting)
                    .registerBean(Installation.class, () -> installation))
        .run();
  }

  /** {@code pg_ctl} refuses root, so root goes through a user namespace. */
  private void control(Path home, List<String> way) throws IOException, InterruptedException {
    String started = Files.readString(home.resolve("cluster/postmaster.opts"));
    Path pgCtl = Path.of(started.substring(0, started.indexOf(" \""))).resolveSibling("pg_ctl");
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(pgCtl.toString(), "-D", home.resolve("cluster").toString(), "-w"));
    // To pg_ctl a server that the node has started again meanwhile is one that does not shut down.
    command.addAll(List.of("-t", "10", "-l", temp.resolve("server.log").toString()));
    command.addAll(way);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(temp.resolve("pg_ctl.log").toFile()))
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private static long staged(JdbcClient db) {
    return db.sql("select count(*) from staging.staged_row").query(Long.class).single();
  }

  private static boolean isAllDone(JdbcClient db) {
    try {
      return Dump.isAllDone(db, FILES);
    } catch (DataAccessException away) {
      return false;
    }
  }

  private Path samples() throws IOException {
    Path all = Samples.write(temp.resolve("all"), 0.5);
    Path some = Files.createDirectories(temp.resolve("some"));
    copy(all, some);
    return some;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var found = Files.list(from)) {
      for (Path file :
          found.filter(f -> f.toString().endsWith(".xlsx")).sorted().limit(FILES).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private List<String> undisturbed(Path files) {
    try (TestDatabase fresh = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("undisturbed"), fresh)) {
      lumbung.sweep(files);
      return Dump.of(JdbcClient.create(fresh.dataSource()));
    }
  }
}
