package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.TestDatabase;
import id.lumbung.intake.Folders;
import id.lumbung.operations.Installation;
import id.lumbung.upkeep.Check.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DiagnosisTest {
  @TempDir Path data;

  @Test
  void aNewInstallationIsWellAndNothingIsMadeInIt() throws IOException {
    assertThat(Diagnosis.of(new Installation(data, null, Map.of())))
        .extracting(Check::subject, Check::found)
        .contains(
            tuple("jobs", "valid"),
            tuple("inbox", "new"),
            tuple("key", "new"),
            tuple("database", "new"),
            tuple("clock", "alone"));
    try (var files = Files.list(data)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aDatabaseInUseIsReachedWithItsSchemaAndItsClock() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(Diagnosis.of(new Installation(data, null, database.environment())))
          .extracting(Check::subject, Check::level, Check::found)
          .contains(
              tuple("database", Level.OK, "reached"),
              tuple("schema", Level.OK, "current"),
              tuple("clock", Level.OK, "agrees"),
              tuple("key", Level.OK, "environment"));
    }
  }

  @Test
  void aSchemaThatIsOlderOrNewerOrHalfChangedOrArrangedAnewIsTold() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      db.sql("update public.flyway_schema_history set success = false where version = '012'")
          .update();
      assertThat(found(database.environment(), "schema")).isEqualTo("failed");

      db.sql("delete from public.flyway_schema_history where version >= '012'").update();
      assertThat(found(database.environment(), "schema")).isEqualTo("older");

      db.sql(
              """
              update public.flyway_schema_history set version = '999'
              where version = (select max(version) from public.flyway_schema_history)
              """)
          .update();
      assertThat(found(database.environment(), "schema")).isEqualTo("newer");

      db.sql("update public.flyway_schema_history set checksum = 1 where version = '001'").update();
      assertThat(found(database.environment(), "schema")).isEqualTo("earlier");
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsToldByItsReason() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Map<String, String> environment = new HashMap<>(database.environment());
      String url = String.valueOf(environment.get("LUMBUNG_DB_URL"));

      environment.put("LUMBUNG_DB_URL", "jdbc:postgresql://127.0.0.1:1/lumbung");
      assertThat(found(environment, "database")).isEqualTo("unreachable");
      environment.put("LUMBUNG_DB_URL", url.replaceAll("test_\\w+", "nowhere"));
      assertThat(found(environment, "database")).isEqualTo("none");
      environment.put("LUMBUNG_DB_URL", url);
      environment.put("LUMBUNG_DB_USER", "stranger");
      assertThat(found(environment, "database")).isEqualTo("refused");
      environment.remove("LUMBUNG_KEY");
      assertThat(found(environment, "key")).isEqualTo("not_set");
    }
  }

  @Test
  void aKeyThatOthersMayReadIsBad() throws IOException {
    Path key = Files.writeString(data.resolve("key"), "0123456789abcdef".repeat(4));

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(found(Map.of(), "key")).isEqualTo("open");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(found(Map.of(), "key")).isEqualTo("kept");
  }

  @Test
  void aKeyThatWasCutOffIsBad() throws IOException {
    Files.writeString(data.resolve("key"), "");

    assertThat(found(Map.of(), "key")).isEqualTo("damaged");
  }

  @Test
  void whatOthersMayOpenInTheDataDirectoryIsToldWithItsCure() throws IOException {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Path archive = Files.createDirectory(data.resolve("archive"));
    Folders folders = Folders.of(data);
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rwxr-xr-x"));

    Check open = RightsCheck.of(folders, null);
    assertThat(open.found()).isEqualTo("open");
    assertThat(open.arguments()).containsEntry("perintah", "chmod 700 " + archive);

    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rwx------"));
    assertThat(RightsCheck.of(folders, null).found()).isEqualTo("closed");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(RightsCheck.of(folders, null).found()).isEqualTo("shared");
    assertThat(RightsCheck.of(folders, "umkm").arguments())
        .containsEntry("perintah", "chmod 710 " + data);
    Path file = Files.writeString(data.resolve("file"), "");
    assertThat(RightsCheck.of(Folders.of(file), null).found()).isEqualTo("no_folder");
  }

  @Test
  void aFolderInTheInboxIsNoPartOfAllIsWell() throws IOException {
    Files.createDirectories(data.resolve("work").resolve("claimed"));
    Files.createDirectories(data.resolve("inbox").resolve("Kapuas 2022"));

    Check check = InboxCheck.of(Folders.of(data));

    assertThat(check.level()).isEqualTo(Level.WARN);
    assertThat(check.arguments()).containsEntry("banyak", "1");
  }

  /** Whatever a start reads is looked at: a fault in any file of the folder is told. */
  @Test
  void everyFileOfTheJobsFolderIsRead() throws IOException {
    List<Path> files;
    try (var found = Files.walk(Path.of("jobs"))) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path jobs = Files.createTempDirectory(data, "jobs");
      Path wrong = jobs.resolve(Path.of("jobs").relativize(file));
      Files.createDirectories(Objects.requireNonNull(wrong.getParent()));
      Files.writeString(wrong, "what: [is this\none, two\n");

      Check check = JobsCheck.of(new Installation(data, jobs, Map.of()));

      assertThat(check.level()).as(file.toString()).isEqualTo(Level.BAD);
      assertThat(check.arguments().get("sebab"))
          .as(file.toString())
          .contains(wrong.getFileName().toString())
          .doesNotContain("Exception");
    }
  }

  @Test
  void anInboxIsTriedWithAFileThatDoesNotStay() throws IOException {
    Files.createDirectories(data.resolve("work").resolve("claimed"));
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    Files.writeString(inbox.resolve("UMKM.xlsx"), "");
    Path folder = Files.createDirectories(inbox.resolve("no file to take"));

    assertThat(InboxCheck.of(Folders.of(data)).arguments()).containsEntry("berkas", "1");
    try (var files = Files.list(inbox)) {
      assertThat(files).containsExactlyInAnyOrder(inbox.resolve("UMKM.xlsx"), folder);
    }
    Files.delete(inbox.resolve("UMKM.xlsx"));
    Files.delete(folder);
    Files.delete(inbox);
    Files.writeString(inbox, "no folder");
    assertThat(found(Map.of(), "inbox")).isEqualTo("no_folder");
  }

  @Test
  void everyFaultOfTheSettingsIsTold() throws IOException {
    Path jobs = Files.createDirectories(data.resolve("jobs"));
    Files.writeString(jobs.resolve("calendar.yml"), "closing: \"30 June\"\n");
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs", "submission.yml")).replace("quiet: 2s", "quit: 2s"));

    Check check = JobsCheck.of(new Installation(data, jobs, Map.of()));

    assertThat(check.level()).isEqualTo(Level.BAD);
    assertThat(check.arguments().get("sebab")).contains("calendar.yml", "Did you mean 'quiet'?");
  }

  @ParameterizedTest
  @CsvSource({"20000000000, free", "3000000000, low", "500000000, full"})
  void spaceIsJudgedByWhatIsFree(long bytes, String found) {
    assertThat(DiskCheck.judge(data, bytes).found()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"0, agrees", "10, apart", "-10, apart", "90, far"})
  void clocksAreCompared(long seconds, String found) {
    Instant now = Instant.parse("2026-11-24T03:00:00Z");
    OffsetDateTime database = now.plus(Duration.ofSeconds(seconds)).atOffset(ZoneOffset.UTC);

    Check check = new ClockCheck(Clock.fixed(now, ZoneOffset.UTC)).against(database);

    assertThat(check.found()).isEqualTo(found);
    assertThat(check.arguments()).containsEntry("jam", "2026-11-24 10:00:00");
  }

  @ParameterizedTest
  @CsvSource({"17, 2048, fits", "17, 256, small", "11, 2048, old"})
  void javaIsJudgedByVersionAndMemory(int version, long megabytes, String found) {
    assertThat(JavaCheck.judge(version, megabytes).found()).isEqualTo(found);
  }

  private String found(Map<String, String> environment, String subject) {
    return Diagnosis.of(new Installation(data, null, environment)).stream()
        .filter(check -> check.subject().equals(subject))
        .findFirst()
        .orElseThrow()
        .found();
  }
}
