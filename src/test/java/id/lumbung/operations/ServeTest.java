package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processes that serve one inbox are killed, frozen and told to end; the warehouse ends as one
 * undisturbed run leaves it.
 */
class ServeTest {
  /** What one undisturbed run leaves of a set of files; it is the same every time. */
  private static final Map<List<String>, List<String>> UNDISTURBED = new HashMap<>();

  @TempDir Path temp;
  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final List<LumbungProcess> processes = new ArrayList<>();
  private Path jobs;

  @BeforeEach
  void prepare() throws IOException {
    jobs = Files.createDirectories(temp.resolve("jobs"));
    String settings = Files.readString(Path.of("jobs/submission.yml"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        settings
            .replace("chunk_size: 2000", "chunk_size: 5")
            .replace("quiet: 2s", "quiet: 1s")
            .replace("node_silence: 30s", "node_silence: 4s")
            // One file may be at work each time: that is the nodes' fault, not the file's.
            .replace("attempts: 3", "attempts: 9"));
  }

  @AfterEach
  void endAll() {
    processes.forEach(LumbungProcess::close);
    database.close();
  }

  @Test
  void twoNodesKilledAndOneFrozenLoseAndDoubleNothing() throws Exception {
    disturbThreeNodes(1, samples(9), 60, 120);
  }

  @Tag("crash")
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void twoNodesKilledAndOneFrozenAtOtherMomentsLoseAndDoubleNothing(int seed) throws Exception {
    disturbThreeNodes(seed, samples(42), 60, 120);
  }

  /** The whole province, three years, in chunks as they are shipped. */
  @Tag("crash")
  @Test
  void threeNodesOfWhichTwoAreKilledDoTheWholeProvinceAsOneDoes() throws Exception {
    Path submission = jobs.resolve("submission.yml");
    Files.writeString(
        submission, Files.readString(submission).replace("chunk_size: 5", "chunk_size: 2000"));
    Path files = workbooks(Samples.province(temp.resolve("all")), 42);
    disturbThreeNodes(12, files, 60_000, 1_800);
  }

  /**
   * Kills, freezes and kills nodes at random moments.
   *
   * @param rows so many more rows than 20, at most, are staged before the first is killed
   * @param seconds within which the node that is left ends all
   */
  private void disturbThreeNodes(int seed, Path files, int rows, int seconds) throws Exception {
    Random random = new Random(seed);
    int count = Objects.requireNonNull(files.toFile().list((f, n) -> n.endsWith(".xlsx"))).length;
    LumbungProcess killedFirst = serve();
    LumbungProcess frozen = serve();
    LumbungProcess killedLast = serve();
    Waiting.until("three nodes serve", 90, () -> serving() == 3);
    drop(files);

    Waiting.until("rows are staged", 60, () -> stagedRows() > 20 + random.nextInt(rows));
    killedFirst.kill();
    Thread.sleep(random.nextInt(500));
    frozen.freeze();
    Waiting.until("the frozen node is taken over", 60, () -> isTakenOver(frozen));
    frozen.wake();
    Thread.sleep(random.nextInt(1_000));
    killedLast.kill();

    Waiting.until(
        "the node that woke ends all",
        seconds,
        () -> Dump.isAllDone(db, count),
        () -> Dump.standing(db));
    assertThat(frozen.isAlive()).isTrue();
    assertThat(Dump.wedged(db)).isZero();
    assertThat(Dump.of(db)).isEqualTo(undisturbed(files));
  }

  @Test
  void aNodeToldToEndEndsInTimeAndTheNextGoesOnByItself() throws Exception {
    Path files = samples(9);
    LumbungProcess first = serve();
    Waiting.until("the node serves", 60, () -> serving() == 1);
    drop(files);
    Waiting.until("rows are staged", 60, () -> stagedRows() > 30);

    assertThat(first.tellToEnd()).isLessThan(20);

    assertThat(first.isAlive()).isFalse();
    assertThat(Dump.wedged(db)).isZero();
    assertThat(Dump.isAllDone(db, 9)).as("it was at work").isFalse();
    serve();
    Waiting.until("the next node ends all", 120, () -> Dump.isAllDone(db, 9));
    assertThat(Dump.of(db)).isEqualTo(undisturbed(files));
  }

  private LumbungProcess serve() {
    LumbungProcess process =
        LumbungProcess.start(
            database,
            temp.resolve("output"),
            "serve",
            "--data",
            temp.resolve("data").toString(),
            "--jobs",
            jobs.toString());
    processes.add(process);
    return process;
  }

  private Path samples(int count) throws IOException {
    return workbooks(Samples.write(temp.resolve("all"), 0.5), count);
  }

  private Path workbooks(Path all, int count) throws IOException {
    Path some = Files.createDirectories(temp.resolve("some"));
    try (var found = Files.list(all)) {
      for (Path file :
          found.filter(f -> f.toString().endsWith(".xlsx")).sorted().limit(count).toList()) {
        Files.copy(file, some.resolve(file.getFileName()));
      }
    }
    return some;
  }

  private void drop(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      found.forEach(
          file -> {
            try {
              Files.copy(file, temp.resolve("data/inbox").resolve(file.getFileName()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private List<String> undisturbed(Path files) throws IOException {
    List<String> key = new ArrayList<>();
    try (var found = Files.list(files)) {
      for (Path file : found.sorted().toList()) {
        key.add(file.getFileName() + " " + Files.size(file));
      }
    }
    return UNDISTURBED.computeIfAbsent(key, set -> run(files));
  }

  private List<String> run(Path files) {
    try (TestDatabase fresh = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("undisturbed"), fresh)) {
      lumbung.sweep(files);
      return Dump.of(JdbcClient.create(fresh.dataSource()));
    }
  }

  /**
   * How many processes have said that they serve; one that finds its port taken starts twice, and
   * shows life before.
   */
  private long serving() {
    try (Stream<String> said = Files.lines(temp.resolve("output"), StandardCharsets.ISO_8859_1)) {
      return said.filter(line -> line.contains("/actuator/health")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTakenOver(LumbungProcess process) {
    return db.sql(
            """
            select exists (
              select from intake.node
              where pid = :pid and left_at is null and recovered_at is not null)
            """)
        .param("pid", process.pid())
        .query(Boolean.class)
        .single();
  }

  private long stagedRows() {
    return count("select count(*) from staging.staged_row");
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}
