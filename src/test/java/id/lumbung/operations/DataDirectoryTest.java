package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lumbung.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look at what of a data directory, whatever the umask under which it is made. */
class DataDirectoryTest {
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  @TempDir static Path temp;

  /** A register that one workbook was loaded into. */
  @BeforeAll
  static void load() throws Exception {
    Path files = Files.createDirectories(temp.resolve("files"));
    Samples.numbered(files.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, 3);
    LumbungProcess.Ended run = run("run", "--copy-from", files.toString());
    assertThat(run.exit()).as(run.said()).isZero();
  }

  @Test
  void nobodyButItsOwnerMayLookAtAnything() throws IOException {
    assertThat(open()).isEmpty();
    try (Stream<Path> archived = Files.walk(data().resolve("archive"))) {
      assertThat(archived.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whatAnEarlierReleaseLeftOpenIsClosed() throws Exception {
    for (String folder : List.of("archive", "work", "postgres", "postgres/program", "outbox")) {
      Files.setPosixFilePermissions(
          data().resolve(folder), PosixFilePermissions.fromString("rwxr-xrwx"));
    }
    Files.setPosixFilePermissions(
        data().resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("status").exit()).isZero();

    for (String closed : List.of("archive", "work", "postgres", "postgres/program", "key")) {
      assertThat(Files.getPosixFilePermissions(data().resolve(closed)))
          .as(closed)
          .doesNotContainAnyElementsOf(OTHERS);
    }
    assertThat(rights("outbox")).isEqualTo("rwxr-x---");
    Files.setPosixFilePermissions(
        data().resolve("outbox"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aGroupOfTheSettingsMayPutFilesInAndFetchAnswers() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root has every group");
    Path jobs = Files.createDirectories(temp.resolve("jobs"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs", "submission.yml"))
            .replace("# group: umkm", "group: mail"));
    Path files = Files.createDirectories(temp.resolve("more"));
    Samples.numbered(files.resolve("UMKM_62.02_Kotawaringin Timur_2022.xlsx"), 11, 13);
    Path other = temp.resolve("shared");

    LumbungProcess.Ended run =
        LumbungProcess.runAlone(
            "077",
            Map.of(),
            "run",
            "--copy-from",
            files.toString(),
            "--data",
            other.toString(),
            "--jobs",
            jobs.toString());

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(shared(other)).isEqualTo("rwx--x--- mail");
    assertThat(shared(other.resolve("inbox"))).isEqualTo("rwxrwx--- mail");
    try (Stream<Path> answers = Files.walk(other.resolve("outbox"))) {
      assertThat(answers.toList())
          .hasSizeGreaterThan(3)
          .allSatisfy(
              path ->
                  assertThat(shared(path))
                      .isEqualTo(Files.isDirectory(path) ? "rwxr-x--- mail" : "rw-r----- mail"));
    }
    assertThat(rights(other.resolve("archive"))).isEqualTo("rwx------");
  }

  @Test
  void anEmptyKeyOfAFilledRegisterIsNoKey() throws Exception {
    Path key = data().resolve("key");
    String kept = Files.readString(key);
    Files.writeString(key, "");

    LumbungProcess.Ended refused = run("status");
    Files.writeString(key, kept);

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.said()).contains("hilang atau rusak").hasLineCount(1);
    assertThat(run("status").exit()).isZero();
  }

  private static LumbungProcess.Ended run(String... arguments) throws Exception {
    return LumbungProcess.runAlone(
        "000",
        Map.of(),
        Stream.concat(Stream.of(arguments), Stream.of("--data", data().toString()))
            .toArray(String[]::new));
  }

  private static Path data() {
    return temp.resolve("data");
  }

  private static List<Path> open() throws IOException {
    try (Stream<Path> all = Files.walk(data())) {
      return all.filter(path -> !Files.isSymbolicLink(path)).filter(path -> isOpen(path)).toList();
    }
  }

  private static boolean isOpen(Path path) {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rights(String path) throws IOException {
    return rights(data().resolve(path));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String shared(Path path) throws IOException {
    return rights(path) + " " + Files.getAttribute(path, "posix:group");
  }
}
