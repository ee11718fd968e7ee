package id.lumbung.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that was cut short anywhere holds up no later one, and no later one costs data. */
class FirstStartTest {
  private static final int CUTS = 40;
  private static final long GOES_ON_SECONDS = 5;

  @TempDir static Path once;
  @TempDir Path temp;

  /** A first start that nothing disturbed, to be copied and disturbed afterwards. */
  @BeforeAll
  static void startOnce() throws SQLException {
    startsAndKeeps(once.resolve("postgres"));
  }

  private Path started() throws IOException, InterruptedException {
    assertThat(run("cp", "-a", once.resolve("postgres").toString(), temp.toString())).isTrue();
    return temp.resolve("postgres");
  }

  @ParameterizedTest
  @ValueSource(strings = {"program/18.6.part/lib", "cluster.part/base", "cluster", "port"})
  void aFirstStartThatThePowerCutsStartsTheNextTime(String seen) throws Exception {
    Path home = temp.resolve("postgres");
    Process starter = ServerOfItsOwn.begin(home);
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(home.resolve(seen)) && System.nanoTime() < limit) {
      Thread.sleep(2);
    }
    ServerOfItsOwn.cutThePower(starter, home);

    assertThat(Files.exists(home.resolve(seen))).isTrue();
    startsAndKeeps(home);
  }

  @Test
  @Tag("crash")
  void noneOfFortyFirstStartsCutShortIsWedged() throws Exception {
    for (int cut = 1; cut <= CUTS; cut++) {
      Path home = temp.resolve("cut-" + cut);
      Process starter = ServerOfItsOwn.begin(home);
      Thread.sleep(100L * cut);
      if (cut % 2 == 0) {
        ServerOfItsOwn.cutThePower(starter, home);
      } else {
        starter.destroyForcibly().waitFor();
      }

      startsAndKeeps(home);
      OwnFiles.delete(home);
    }
  }

  /** Before clusters were made beside, a half made one lay where the whole one belongs. */
  @ParameterizedTest
  @ValueSource(strings = {"PG_VERSION", "base/5", "global", "base"})
  void aClusterThatAnEarlierReleaseLeftHalfMadeIsMadeAgain(String missing) throws Exception {
    Path home = started();
    Path cluster = home.resolve("cluster");
    Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    forgetWhatIsKept(cluster);
    remove(cluster.resolve(missing));
    Files.deleteIfExists(cluster.resolve("postmaster.opts"));
    Files.delete(home.resolve("password"));

    startsAndKeeps(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"global/pg_control", "PG_VERSION", "base"})
  void aClusterWithDataThatIsDamagedIsNeverTouched(String missing) throws Exception {
    Path home = started();
    Path cluster = home.resolve("cluster");
    Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    Files.move(cluster.resolve(missing), temp.resolve("kept"));
    Set<Path> before = contents(cluster);

    assertThatThrownBy(() -> EmbeddedServer.attachOrStart(home))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isEqualTo("server.damaged"));

    assertThat(contents(cluster)).isEqualTo(before);
    Files.move(temp.resolve("kept"), cluster.resolve(missing));
    assertThat(kept(home)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "password", "cluster/postmaster.pid"})
  void aFileThatAPowerCutEmptiedHoldsNothingUp(String emptied) throws Exception {
    Path home = started();
    Files.writeString(home.resolve(emptied), "");

    assertThat(secondsTo(() -> assertThat(kept(home)).isEqualTo(1))).isLessThan(GOES_ON_SECONDS);
  }

  @Test
  void aFileOfTheProcessThatIsTornHoldsNothingUp() throws Exception {
    Path home = started();
    Files.writeString(home.resolve("cluster/postmaster.pid"), "12");

    assertThat(secondsTo(() -> assertThat(kept(home)).isEqualTo(1))).isLessThan(GOES_ON_SECONDS);
  }

  @Test
  void anotherPostgresqlWithTheNumberOfOursHoldsNothingUp() throws Exception {
    Path home = started();
    Path others = Files.move(temp.resolve("postgres"), temp.resolve("others"));
    started();
    try (EmbeddedServer other = EmbeddedServer.attachOrStart(others)) {
      assertThat(other.isEmbedded()).isTrue();
      List<String> lines = Files.readAllLines(others.resolve("cluster/postmaster.pid"));
      Files.writeString(
          home.resolve("cluster/postmaster.pid"),
          String.join("\n", lines.get(0), home + "/cluster", lines.get(2), "1", "/tmp", "") + "\n");

      assertThat(secondsTo(() -> assertThat(kept(home)).isEqualTo(1))).isLessThan(GOES_ON_SECONDS);
    }
  }

  /** In a container nobody may ask how a process ended, so that its number stays. */
  @Test
  void aServerThatThePowerCutStartsTheNextTime() throws Exception {
    Path home = started();
    Process starter = ServerOfItsOwn.begin(home);
    assertThat(ServerOfItsOwn.hasStarted(starter)).isTrue();
    ServerOfItsOwn.cutThePower(starter, home);

    assertThat(secondsTo(() -> assertThat(kept(home)).isEqualTo(1))).isLessThan(GOES_ON_SECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "cluster/postmaster.pid"})
  void aServerThatAKilledProcessLeftBehindIsTakenOverWithoutThem(String emptied) throws Exception {
    Path home = started();
    Process starter = ServerOfItsOwn.begin(home);
    assertThat(ServerOfItsOwn.hasStarted(starter)).isTrue();
    starter.destroyForcibly().waitFor();
    Files.writeString(home.resolve(emptied), "");

    assertThat(kept(home)).isEqualTo(1);
  }

  @Test
  void aServerInUseWhosePasswordIsLostIsLeftToThoseWhoUseIt() throws Exception {
    Path home = started();
    try (EmbeddedServer inUse = EmbeddedServer.attachOrStart(home)) {
      Files.writeString(home.resolve("password"), "");

      assertThatThrownBy(() -> EmbeddedServer.attachOrStart(home))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.key()).isEqualTo("server.password"));
      assertThat(execute(inUse, "select 1")).isTrue();
    }
  }

  @Test
  void aProgramThatLacksAFileIsUnpackedAgain() throws Exception {
    Path home = started();
    Path library;
    try (Stream<Path> files = Files.walk(home.resolve("program"))) {
      library =
          files
              .filter(file -> file.getFileName().toString().startsWith("libicuuc"))
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .findFirst()
              .orElseThrow();
    }
    Files.writeString(library, "half");

    assertThat(kept(home)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "40"})
  void withoutRoomTheReasonIsToldAndWithRoomTheStartGoesOn(String megabytes) throws Exception {
    Path disk = Files.createDirectories(temp.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString()),
        "only root may mount a disk of a size");
    try {
      Path home = disk.resolve("postgres");
      Path filler = disk.resolve("filler");
      fill(filler, 600 - Integer.parseInt(megabytes));
      refusesForLackOfRoom(home);
      Files.delete(filler);
      startsAndKeeps(home);
      run("sh", "-c", "cat /dev/zero >" + filler);
      if (!megabytes.equals("0")) {
        run("truncate", "-s", "-" + megabytes + "M", filler.toString());
      }
      try {
        assertThat(kept(home)).isEqualTo(1);
      } catch (Refused e) {
        assertThat(e.key()).startsWith("unusable.");
      }
      Files.delete(filler);
      assertThat(kept(home)).isEqualTo(1);
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static void fill(Path filler, int megabytes) throws Exception {
    run("dd", "if=/dev/zero", "of=" + filler, "bs=1M", "count=" + megabytes, "status=none");
  }

  private static void refusesForLackOfRoom(Path home) {
    assertThatThrownBy(() -> EmbeddedServer.attachOrStart(home))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isIn("unusable.room", "unusable.full"));
  }

  @Test
  void whateverTheUmaskNobodyElseMayLookAtAnythingOfTheServer() throws Exception {
    Path home = temp.resolve("data").resolve("postgres");
    Process starter = ServerOfItsOwn.begin(home);
    assertThat(ServerOfItsOwn.hasStarted(starter)).isTrue();

    try (Stream<Path> all = Files.walk(home.getParent())) {
      assertThat(all.filter(path -> !Files.isSymbolicLink(path)))
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .as(path.toString())
                      .endsWith("------"));
    }
    ServerOfItsOwn.cutThePower(starter, home);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  /** The next start works, what it keeps is there at the one after it, and so is its password. */
  private static void startsAndKeeps(Path home) throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home)) {
      assertThat(execute(server, "create table if not exists kept as select 1 as one")).isFalse();
    }
    assertThat(kept(home)).isEqualTo(1);
  }

  private static int kept(Path home) throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home);
        Connection connection = connect(server);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select one from kept")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  /** A half made cluster has no table yet. */
  private static void forgetWhatIsKept(Path cluster) throws IOException {
    try (Stream<Path> files = Files.list(cluster.resolve("base/5"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("[0-9]{5}.*")).toList()) {
        if (Integer.parseInt(file.getFileName().toString().substring(0, 5)) >= 16_384) {
          Files.delete(file);
        }
      }
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      OwnFiles.delete(path);
    } else {
      Files.delete(path);
    }
  }

  private static Set<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return Set.copyOf(files.toList());
    }
  }

  /** Something that may fail in any way. */
  private interface Work {
    void run() throws Exception;
  }

  private static long secondsTo(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
  }
}
