package id.lumbung.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lumbung and its peers in turns on the same workbooks and the same server: {@code mvn -q verify
 * -Pbenchmark}.
 */
@Tag("benchmark")
class SpeedBenchmarkTest {
  private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
  private static final Path CSV = Path.of("target", "benchmark.csv");

  /** Businesses of the published register of 2022, which the scenario tells at scale 1. */
  private static final long PUBLISHED = 124_821;

  private static final Map<String, Class<? extends Peer>> PEERS = new LinkedHashMap<>();

  static {
    PEERS.put(Contender.STAGING, OwnStaging.class);
    PEERS.put(Contender.READING, OwnReading.class);
    PEERS.put(Contender.FASTEXCEL_COPY, FastexcelCopy.class);
    PEERS.put(Contender.FASTEXCEL, FastexcelReading.class);
    PEERS.put(Contender.USER_MODEL, UserModelBatches.class);
    PEERS.put(Contender.STREAMING, StreamingBatches.class);
    PEERS.put(Contender.EVENTS, EventReading.class);
    PEERS.put(Contender.TOKENISING, Tokenising.class);
    PEERS.put(Contender.INFLATING, Inflating.class);
  }

  private final BenchmarkSettings settings = BenchmarkSettings.told();
  private final Results results = new Results();

  @Test
  void measuresLumbungAndItsPeersInTurns() throws Exception {
    for (String old : List.of("files", "runs", "installed", "jmh")) {
      OwnFiles.delete(FOLDER.resolve(old));
    }
    Path runs = Files.createDirectories(FOLDER.resolve("runs"));
    LumbungProgram program =
        LumbungProgram.install(FOLDER.resolve("installed"), FOLDER.resolve("said.txt"));
    Inputs inputs =
        Inputs.make(settings.files(), settings.scale(), program, FOLDER.resolve("files"));
    Amount amount = new OwnReading().take(inputs.measured(), new DriverManagerDataSource());
    System.out.printf(
        "%n%d workbooks, %d rows, %d cells%n",
        inputs.measured().size(), amount.rows(), amount.cells());
    try (BenchmarkServer server =
        BenchmarkServer.open(FOLDER.resolve("server"), settings.database())) {
      WholeJob whole = new WholeJob(program, server, inputs, runs);
      IdleCommands idle = new IdleCommands(program, server, runs);
      PandasRun pandas = new PandasRun(settings.python());
      boolean hasPandas = pandas.isThere();
      for (int round = 1; round <= settings.rounds(); round++) {
        whole.cold(results, amount);
        assertThatAllIsLoaded(server);
        whole.warm(results, amount);
        if (hasPandas) {
          server.makeEmpty();
          PeerTable.make(server.dataSource());
          pandas.run(inputs.measured(), server, results);
        }
        for (Map.Entry<String, Class<? extends Peer>> peer : PEERS.entrySet()) {
          server.makeStarted();
          PeerTable.make(server.dataSource());
          PeerProcess.run(peer.getKey(), peer.getValue(), inputs.measured(), server, results);
        }
        idle.measure(results);
        results.write(CSV);
        System.out.printf("Round %d of %d is over%n", round, settings.rounds());
      }
      System.out.printf("%n%s%n%s", Bars.text(results), results.table());
      if (!hasPandas) {
        System.out.printf(
            "%s has no pandas with openpyxl (Debian: python3-pandas, python3-openpyxl): they were"
                + " skipped, and the bar against them stays open.%n",
            settings.python());
      }
      System.out.printf(
          "%n%s%n%s",
          HotPieces.measure(FOLDER.resolve("jmh"), inputs.middling()), profile(server, whole));
    }
  }

  private void assertThatAllIsLoaded(BenchmarkServer server) {
    if (settings.files() == null && settings.scale() == 1) {
      assertThat(
              JdbcClient.create(server.dataSource())
                  .sql("select stock from mart.growth where area_code = '62' and year = 2022")
                  .query(Long.class)
                  .single())
          .isEqualTo(PUBLISHED);
    }
  }

  /** Where one more run of the whole job spends its time. */
  private static String profile(BenchmarkServer server, WholeJob whole)
      throws IOException, InterruptedException {
    Path recording = FOLDER.resolve("run.jfr");
    server.makeStarted();
    SqlProfile sql = SqlProfile.begin(server);
    whole.recorded(recording);
    return JavaProfile.top(recording) + "\n" + sql.top();
  }
}
