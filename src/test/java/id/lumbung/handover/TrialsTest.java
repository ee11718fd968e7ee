package id.lumbung.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestLumbung;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import id.lumbung.domain.Reason;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Submissions;
import id.lumbung.handover.Trial.Stage;
import id.lumbung.intake.Folders;
import id.lumbung.operations.Waiting;
import id.lumbung.pipeline.Officer;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.Refused;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Files handed over in the browser. */
@TestInstance(Lifecycle.PER_CLASS)
class TrialsTest {
  private static final Person SARI = new Person("sari", Role.PETUGAS, "62.03");
  private static final Person TONO = new Person("tono", Role.PETUGAS, "62.01");
  private static final Person BUDI = new Person("budi", Role.OPERATOR, null);

  private final Path temp;
  private final TestLumbung lumbung;
  private final Trials trials;

  TrialsTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    this.trials = lumbung.get(Trials.class);
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void whatACheckSaysIsWhatALoadDoes() throws Exception {
    lumbung.send(written("UMKM_62.03_Kapuas_2019.xlsx", Officer.sound(1, 10)));
    byte[] bytes = faulty().bytes();
    Trial checked = settled(take(SARI, "UMKM_62.03_Kapuas_2020.xlsx", bytes, false), SARI);
    Answer promised = Objects.requireNonNull(checked.answer());
    assertThat(promised.balance().quarantined()).isEqualTo(1);
    assertThat(promised.balance().newBusinesses()).isEqualTo(2);
    assertThat(Objects.requireNonNull(promised.effect()).stock()).isEqualTo(11);
    assertThat(checked.hasMarked()).isTrue();
    assertThat(trials.arrived(checked.key(), SARI)).isEmpty();

    assertThat(trials.send(checked.key(), SARI)).map(Trial::stage).contains(Stage.SENT);
    assertThat(trials.send(checked.key(), SARI)).map(Trial::stage).contains(Stage.SENT);
    assertThat(files(lumbung.data().resolve("inbox")))
        .containsExactly("UMKM_62.03_Kapuas_2020.xlsx");
    assertThat(Files.readAllBytes(lumbung.data().resolve("inbox/UMKM_62.03_Kapuas_2020.xlsx")))
        .isEqualTo(bytes);
    lumbung.sweep(Files.createTempDirectory(temp, "nothing"));

    long number = trials.arrived(checked.key(), SARI).orElseThrow();
    Submissions.Sent sent = lumbung.get(Submissions.class).find(number, "62.03").orElseThrow();
    assertThat(sent.arrival().actor()).isEqualTo("sari");
    assertThat(Objects.requireNonNull(sent.answer()).balance()).isEqualTo(promised.balance());
    assertThat(
            lumbung
                .db()
                .sql("select stock from mart.growth where year = 2020 and area_code = '62.03'")
                .query(Long.class)
                .single())
        .isEqualTo(11);
    assertThat(audited()).contains("sari submit file " + sha(number).substring(0, 12) + " done");
  }

  @Test
  void aFileOfAnotherRegencyIsNotLookedInto() throws Exception {
    byte[] bytes = Officer.sound(1, 10).bytes();

    for (boolean isToSend : List.of(false, true)) {
      Trial trial = settled(take(TONO, "UMKM_62.03_Kapuas_2021.xlsx", bytes, isToSend), TONO);
      assertThat(trial.stage()).isEqualTo(Stage.DENIED);
      assertThat(trial.answer()).isNull();
      assertThat(trial.refusal()).isNull();
      assertThat(trial.hasMarked()).isFalse();
      assertThatThrownBy(() -> trials.send(trial.key(), TONO)).isInstanceOf(Refused.class);
      assertThat(folder(trial)).doesNotExist();
    }
    assertThat(files(lumbung.data().resolve("inbox"))).isEmpty();
  }

  @Test
  void whatCannotBeLoadedIsToldWhyAndNotSent() throws Exception {
    Trial trial = settled(take(SARI, "Kapuas 2021.exe", new byte[] {'M', 'Z'}, true), SARI);

    assertThat(trial.stage()).isEqualTo(Stage.REFUSED);
    assertThat(Objects.requireNonNull(trial.refusal()).reason())
        .isEqualTo(Reason.BERKAS_BUKAN_EXCEL);
    assertThat(files(lumbung.data().resolve("inbox"))).isEmpty();
    assertThat(folder(trial)).doesNotExist();
  }

  @Test
  void aFileIsItsOwnersAlone() throws Exception {
    Trial trial =
        settled(
            take(SARI, "UMKM_62.03_Kapuas_2021.xlsx", Officer.sound(1, 3).bytes(), false), SARI);

    for (Person other : List.of(TONO, BUDI, new Person("sari", Role.PETUGAS, "62.01"))) {
      assertThat(trials.find(trial.key().toString(), other)).isEmpty();
      assertThat(trials.marked(trial.key(), other)).isEmpty();
      assertThat(trials.send(trial.key(), other)).isEmpty();
      assertThat(trials.all(other)).noneMatch(one -> one.key().equals(trial.key()));
      trials.discard(trial.key(), other);
    }
    assertThat(trials.find(trial.key().toString(), SARI)).isPresent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder(trial))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder(trial).resolve(trial.file()))))
        .isEqualTo("rw-------");

    trials.discard(trial.key(), SARI);
    assertThat(trials.find(trial.key().toString(), SARI)).isEmpty();
    assertThat(folder(trial)).doesNotExist();
  }

  @Test
  void whoWaitsIsToldHowManyAreAhead() throws Exception {
    TransactionTemplate transaction = lumbung.get(TransactionTemplate.class);
    byte[] bytes = Officer.sound(1, 2).bytes();
    // Every check needs what this transaction holds.
    transaction.executeWithoutResult(
        status -> {
          lumbung.db().sql("lock table statistics.computing in access exclusive mode").update();
          List<Trial> taken =
              Stream.of("A", "B", "C", "D")
                  .map(name -> take(BUDI, name + " Kapuas 2021.xlsx", bytes, false))
                  .toList();
          await(
              "two hands are full",
              () ->
                  taken.stream()
                      .map(one -> now(one, BUDI).stage())
                      .toList()
                      .equals(List.of(Stage.READING, Stage.READING, Stage.QUEUED, Stage.QUEUED)));
          assertThat(taken.stream().map(one -> now(one, BUDI).ahead()).toList())
              .containsExactly(0, 0, 0, 1);
        });

    for (Trial trial : trials.all(BUDI)) {
      assertThat(settled(trial, BUDI).stage()).isEqualTo(Stage.CHECKED);
      trials.discard(trial.key(), BUDI);
    }
  }

  @Test
  void nobodyHasMoreThanTenFilesInHand() throws Exception {
    byte[] bytes = Officer.sound(1, 1).bytes();
    Person ani = new Person("ani", Role.OPERATOR, null);
    for (int i = 0; i < 10; i++) {
      settled(take(ani, i + " Kapuas 2021.xlsx", bytes, false), ani);
    }

    assertThatThrownBy(() -> take(ani, "11 Kapuas 2021.xlsx", bytes, false))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("upload.too_many"));
    trials.all(ani).forEach(trial -> trials.discard(trial.key(), ani));
  }

  @Test
  void namesThatAreNeverTakenFromTheInboxAreRefused() {
    for (String name : List.of("Data.xlsx.part", "thumbs.db", "..", "a/b/", "x.tmp")) {
      assertThatThrownBy(() -> take(SARI, name, new byte[1], false))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.key()).isEqualTo("upload.name"));
    }
  }

  @Test
  void aFileIsGoneAfterADay() throws Exception {
    Instant start = Instant.now();
    Moving clock = new Moving(start);
    Trials aging =
        new Trials(
            lumbung.get(TrialWork.class),
            Folders.of(temp.resolve("aging")),
            lumbung.get(SubmissionSettings.class),
            clock);
    Files.createDirectories(temp.resolve("aging/work/trials/left-by-another"));
    aging.start();
    try {
      Trial trial =
          aging.take(
              BUDI,
              "Kapuas 2021.xlsx",
              target -> Files.write(target, Officer.sound(1, 1).bytes()),
              false);
      await("it is checked", () -> aging.all(BUDI).get(0).stage() == Stage.CHECKED);

      clock.now = start.plus(Duration.ofHours(23));
      assertThat(aging.all(BUDI)).hasSize(1);
      assertThat(files(temp.resolve("aging/work/trials"))).hasSize(2);
      clock.now = start.plus(Duration.ofHours(25));
      assertThat(aging.all(BUDI)).isEmpty();
      assertThat(aging.find(trial.key().toString(), BUDI)).isEmpty();
      assertThat(files(temp.resolve("aging/work/trials"))).isEmpty();
    } finally {
      aging.stop();
    }
  }

  private static final class Moving extends Clock {
    private volatile Instant now;

    Moving(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Nine businesses that are known and three that are not, of which one cannot be placed. */
  private static Book faulty() {
    Book book = Officer.sound(2, 11);
    book.sheet("UMKM 2").row(Officer.header()).row(Officer.business(20, ""));
    return book;
  }

  private Trial take(Person person, String name, byte[] bytes, boolean isToSend) {
    return trials.take(person, name, target -> Files.write(target, bytes), isToSend);
  }

  private Trial settled(Trial trial, Person person) {
    await("it is settled", () -> now(trial, person).stage().isSettled());
    return now(trial, person);
  }

  private Trial now(Trial trial, Person person) {
    return trials.find(trial.key().toString(), person).orElseThrow();
  }

  private static void await(String what, java.util.function.BooleanSupplier holds) {
    try {
      Waiting.until(what, 60, holds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path folder(Trial trial) {
    return lumbung.get(Folders.class).trials().resolve(trial.key().toString());
  }

  private Set<String> audited() {
    return Set.copyOf(
        lumbung
            .db()
            .sql(
                """
                select actor || ' ' || action || ' ' || coalesce(object, '') || ' ' || outcome
                from accounts.audit join accounts.audit_outcome using (audit_id)
                """)
            .query(String.class)
            .list());
  }

  private String sha(long number) {
    return lumbung
        .db()
        .sql("select sha256 from intake.submission where submission_id = :number")
        .param("number", number)
        .query(String.class)
        .single();
  }

  private Path written(String name, Book book) throws IOException {
    return Files.write(temp.resolve(name), book.bytes());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
