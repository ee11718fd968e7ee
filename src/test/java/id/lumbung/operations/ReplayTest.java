package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.AuditEntry;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.intake.Replays.Asked;
import id.lumbung.operations.ReplayFile.Fate;
import id.lumbung.pipeline.Officer;
import id.lumbung.pipeline.Progress;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What was sent is judged again by the rules and headings of today, and once only. */
class ReplayTest {
  private static final Asked ALL = new Asked(null, null);
  private static final String FULL = "UMKM 62.03 Kapuas 2022";

  @TempDir private Path temp;
  private final TestDatabase database = TestDatabase.fresh();
  private @Nullable TestLumbung running;
  private Path jobs;

  @BeforeEach
  void start() throws IOException {
    jobs = temp.resolve("jobs");
    FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
    restart();
  }

  @AfterEach
  void stop() {
    lumbung().close();
  }

  @Test
  void aReplayOfWhatWouldEndTheSameSaysSoAndSendsNothing() throws Exception {
    send(FULL, Officer.sound(1, 3).bytes());
    send(FULL + " susulan", withShortNik(4));
    Map<String, Long> before = rows();

    List<ReplayFile> plan = plan();
    assertThat(plan).extracting(ReplayFile::fate).containsExactly(Fate.UNCHANGED, Fate.UNCHANGED);
    assertThat(rows()).isEqualTo(before);

    assertThat(replay()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aWholeProvinceThatNothingChangedForEndsTheSame() {
    try (TestLumbung province =
        TestLumbung.startCopy(Samples.swept(0.1), temp.resolve("province"))) {
      assertThat(province.get(Replay.class).plan(ALL))
          .hasSizeGreaterThan(30)
          .filteredOn(ReplayFile::isNews)
          .isEmpty();
    }
  }

  @Test
  void aDryRunOfWhatWouldEndOtherwiseTellsItAndChangesNothing() throws Exception {
    send(FULL, withShortNik(1));
    allowShortNiks();
    Map<String, Long> before = rows();

    ReplayFile file = plan().get(0);
    assertThat(file.fate()).isEqualTo(Fate.CHANGED);
    assertThat(file.before().loaded()).isEqualTo(2);
    assertThat(Objects.requireNonNull(file.after())).isEqualTo(new ReplayFile.Rows(3, 0, 0, 1, 0));
    assertThat(file.findings())
        .containsExactly(
            new ReplayFile.FindingChange("NIK_BUKAN_16", "galat", 1, 0),
            new ReplayFile.FindingChange("NIK_BUKAN_16", "peringatan", 0, 1));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void rowsThatARuleHeldBackLoadOnceItIsLoweredAndNothingCountsTwice() throws Exception {
    send(FULL, withShortNik(1));
    List<String> before = inEffect();
    allowShortNiks();

    assertThat(replay()).hasSize(1);
    assertThat(inEffect()).hasSize(3).containsAll(before);
    assertThat(
            column("select submission_id::text from warehouse.effect where known_to = 'infinity'"))
        .containsExactly("2");
    assertThat(
            column(
                "select replay_of || approval_reason from intake.submission where replay_of > 0"))
        .containsExactly("1aturan NIK berubah");
    assertThat(replay()).as("a second one").isEmpty();
    assertThat(lumbung().send(temp.resolve(FULL + ".xlsx")).status()).isEqualTo("known");
  }

  @Test
  void rowsMendedByAnAddendumStayMended() throws Exception {
    send(FULL, withShortNik(1));
    send(FULL + " susulan", Officer.sound(3, 1).bytes());
    assertThat(inEffect()).hasSize(3);
    List<String> mended =
        column("select owner_name || nik from warehouse.observation where submission_id = 2");
    allowShortNiks();

    assertThat(plan()).extracting(ReplayFile::fate).containsExactly(Fate.CHANGED, Fate.ALONG);
    assertThat(replay()).hasSize(2);
    assertThat(
            column(
                "select kind || replay_of from warehouse.effect join intake.submission s"
                    + " using (submission_id, kind) where known_to = 'infinity' order by known_from"))
        .containsExactly("full1", "addendum2");
    assertThat(
            column("select owner_name || nik from warehouse.observation where submission_id = 4"))
        .isEqualTo(mended);
    assertThat(replay()).as("a second one").isEmpty();
  }

  @Test
  void aRefusedFileLoadsOnceItsHeadingIsTaught() throws Exception {
    Book book = new Book();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Daerah Binaan")
        .row(Officer.nik(1), "Siti Aani", "Warung Aani", "Selat");
    assertThat(send(FULL, book.bytes())).isEqualTo("refused");
    assertThat(plan()).extracting(ReplayFile::fate).containsExactly(Fate.REFUSED);
    assertThat(replay()).isEmpty();

    lumbung().get(HeadingSchool.class).teach("62.03", "Daerah Binaan", Field.KECAMATAN, "sari");
    assertThat(plan()).extracting(ReplayFile::fate).containsExactly(Fate.LOADS);
    assertThat(replay()).hasSize(1);
    assertThat(column("select district_code from warehouse.observation"))
        .containsExactly("62.03.01");
    assertThat(plan()).extracting(ReplayFile::fate).containsExactly(Fate.UNCHANGED);
  }

  @Test
  void whatWasWithdrawnOrSupersededIsLeftAlone() throws Exception {
    send(FULL, withShortNik(1));
    send(FULL + " baru", Officer.sound(1, 3).bytes());
    send("UMKM 62.03 Kapuas 2021", withShortNik(1));
    lumbung().get(Operator.class).withdraw(3, "wrong", "test", Progress.SILENT);
    allowShortNiks();

    assertThat(plan()).extracting(file -> file.submission().id()).containsExactly(2L);
    assertThat(replay()).isEmpty();
    assertThat(lumbung().get(Replay.class).plan(new Asked(2023, null))).isEmpty();
    assertThat(lumbung().get(Replay.class).plan(new Asked(null, "62.01"))).isEmpty();
  }

  @Test
  void nothingIsSentOfAPlaceWhereSomethingHasComeSinceItWasPlanned() throws Exception {
    send(FULL, withShortNik(1));
    allowShortNiks();
    List<ReplayFile> plan = plan();
    send(FULL + " susulan", Officer.sound(9, 1).bytes());

    assertThat(send(plan)).isEmpty();
    assertThat(send(plan())).as("planned anew").hasSize(2);
    assertThat(inEffect()).hasSize(4);
  }

  @Test
  void keepsByWhatASubmissionWasJudgedAndEachKeyOfTheSettingsThatWasEdited() throws Exception {
    send(FULL, withShortNik(1));
    allowShortNiks();
    replay();

    assertThat(column("select program_version from intake.submission").stream().distinct())
        .containsExactly("dev");
    assertThat(column("select distinct jobs_sha256 from intake.submission")).hasSize(2);
    List<AuditEntry> edits =
        lumbung().get(Audit.class).entries(null, null, 99).stream()
            .filter(entry -> entry.action().equals("edit_settings"))
            .toList();
    assertThat(edits)
        .extracting(AuditEntry::object, AuditEntry::before, AuditEntry::after, AuditEntry::outcome)
        .containsExactly(
            tuple("jobs/rules.yml severity.NIK_BUKAN_16", "galat", "peringatan", "done"));
    restart();
    assertThat(lumbung().get(Audit.class).entries(null, null, 99))
        .filteredOn(entry -> entry.action().equals("edit_settings"))
        .as("said once")
        .hasSize(1);
  }

  /** Two sound businesses from a number on, and one with a NIK of three digits. */
  private static byte[] withShortNik(int from) {
    Object[] third = Officer.business(from + 2);
    third[1] = "123";
    Book book = new Book();
    book.sheet("UMKM")
        .row(Officer.header())
        .row(Officer.business(from))
        .row(Officer.business(from + 1))
        .row(third);
    return book.bytes();
  }

  private void allowShortNiks() throws IOException {
    Path rules = jobs.resolve("rules.yml");
    Files.writeString(
        rules, Files.readString(rules).replace("NIK_BUKAN_16: galat", "NIK_BUKAN_16: peringatan"));
    restart();
  }

  private void restart() {
    if (running != null) {
      running.stop();
    }
    running = TestLumbung.start(temp.resolve("data"), database, jobs);
  }

  private TestLumbung lumbung() {
    return Objects.requireNonNull(running);
  }

  private String send(String name, byte[] bytes) throws IOException {
    Path file = Files.write(temp.resolve(name + ".xlsx"), bytes);
    return lumbung().send(file).status();
  }

  private List<ReplayFile> plan() {
    return lumbung().get(Replay.class).plan(ALL);
  }

  private List<Long> replay() throws InterruptedException {
    return send(plan());
  }

  private List<Long> send(List<ReplayFile> plan) throws InterruptedException {
    return lumbung()
        .get(Replay.class)
        .send(plan, "aturan NIK berubah", Progress.SILENT, "budi")
        .submissions();
  }

  private List<String> inEffect() {
    return column(
        """
        select distinct business_id::text from warehouse.effect e
        join warehouse.observation o using (submission_id)
        join warehouse.identity i using (submission_id, sheet, row)
        where e.known_to = 'infinity' and i.known_to = 'infinity'
        """);
  }

  private List<String> column(String query) {
    return lumbung().db().sql(query).query(String.class).list();
  }

  /** The number of rows of every table. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        column(
            """
            select format('%I.%I', schemaname, relname) from pg_stat_user_tables
            where schemaname not in ('batch', 'upkeep') and schemaname not like 'pg!_%' escape '!'
            """)) {
      rows.put(
          table, lumbung().db().sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }
}
