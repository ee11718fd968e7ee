package id.lumbung.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Submissions.Line;
import id.lumbung.feedback.Submissions.Sent;
import id.lumbung.intake.Arrivals;
import id.lumbung.intake.Arrivals.Filter;
import id.lumbung.intake.Submission.State;
import id.lumbung.pipeline.Officer;
import id.lumbung.settings.Refused;
import id.lumbung.staging.StagedFinding;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What was sent and answered, as people look at it. */
@TestInstance(Lifecycle.PER_CLASS)
class SubmissionsTest {
  private final Path temp;
  private final TestLumbung lumbung;

  SubmissionsTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"));
  }

  /** Numbered from 1 in this order. */
  @BeforeAll
  void send() throws IOException {
    Book warned = Officer.sound(1, 10);
    warned
        .sheet("UMKM 2")
        .row(Officer.header())
        .row(11, "", "Ani Wati", "Warung Ani", "Selat", 9_000_000);
    lumbung.send(written("UMKM_62.03_Kapuas_2021.xlsx", warned));
    Book faulty = Officer.sound(1, 10);
    faulty.sheet("UMKM 2").row(Officer.header()).row(Officer.business(20, ""));
    Path file = written("UMKM_62.03_Kapuas_2022.xlsx", faulty);
    lumbung.send(file);
    lumbung.send(file);
    lumbung.send(written("UMKM_62.03_Kapuas_2022.xlsx", Officer.sound(1, 3)));
    lumbung.send(Files.writeString(temp.resolve("UMKM_62.01_Kotawaringin Barat_2022.xlsx"), "no"));
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void aSubmissionIsShownWithWhoSentItItsAnswerAndTheFilesOfIt() {
    Sent sent = sent(2, null);

    assertThat(sent.arrival().actor()).isEqualTo("test");
    assertThat(sent.arrival().answeredAt()).isAfter(sent.arrival().arrivedAt());
    assertThat(sent.arrival().isCounted()).isTrue();
    Answer answer = Objects.requireNonNull(sent.answer());
    assertThat(answer.balance().loaded()).isEqualTo(10);
    assertThat(answer.balance().quarantined()).isEqualTo(1);
    assertThat(answer.findings()).extracting("code").contains("WAJIB_KOSONG");
    assertThat(names(sent.files()))
        .containsExactly(
            "2-UMKM_62.03_Kapuas_2022.jawaban.xlsx",
            "2-UMKM_62.03_Kapuas_2022.perbaikan.xlsx",
            "2-UMKM_62.03_Kapuas_2022.receipt.json",
            "2-UMKM_62.03_Kapuas_2022.receipt.txt");
    assertThat(sent(1, null).files().mending()).isNull();
  }

  @Test
  void whatWaitsOrWasRefusedOrIsKnownSaysSo() {
    assertThat(Objects.requireNonNull(sent(3, null).answer()).status())
        .isEqualTo(Answer.Status.KNOWN);
    Sent waiting = sent(4, null);
    assertThat(waiting.arrival().isCounted()).isFalse();
    assertThat(Objects.requireNonNull(waiting.answer()).status()).isEqualTo(Answer.Status.WAITING);
    assertThat(Objects.requireNonNull(waiting.answer().difference()).gone()).isEqualTo(7);
    assertThat(Objects.requireNonNull(sent(5, null).answer()).status())
        .isEqualTo(Answer.Status.REFUSED);
  }

  @Test
  void nobodySeesWhatAnotherRegencySent() {
    Submissions submissions = lumbung.get(Submissions.class);

    assertThat(submissions.find(2, "62.03")).isPresent();
    assertThat(submissions.find(2, "62.01")).isEmpty();
    assertThat(submissions.find(99, null)).isEmpty();
  }

  @Test
  void aWarningIsAnsweredWithAReasonThatStaysWithIt() {
    Submissions submissions = lumbung.get(Submissions.class);
    Answer answer = Objects.requireNonNull(sent(1, null).answer());
    StagedFinding warning =
        answer.findings().stream()
            .filter(finding -> finding.severity().equals("peringatan"))
            .findFirst()
            .orElseThrow();

    submissions.giveReason(sent(1, null), warning.code(), null, " Pindah kabupaten. ", "sari");

    assertThat(sent(1, null).reasons())
        .satisfiesExactly(
            reason -> {
              assertThat(reason.code()).isEqualTo(warning.code());
              assertThat(reason.place()).isNull();
              assertThat(reason.reason()).isEqualTo("Pindah kabupaten.");
              assertThat(reason.givenBy()).isEqualTo("sari");
            });
    assertThat(sent(2, null).reasons()).isEmpty();
  }

  @Test
  void nothingButAWarningOfTheSubmissionCanBeAnswered() {
    Submissions submissions = lumbung.get(Submissions.class);
    Sent faulty = sent(2, null);

    assertThatThrownBy(
            () -> submissions.giveReason(faulty, "WAJIB_KOSONG", null, "Memang kosong.", "sari"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("reason.no_warning"));
    assertThatThrownBy(() -> submissions.giveReason(faulty, "WAJIB_KOSONG", null, " ", "sari"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("reason.length"));
  }

  @Test
  void submissionsAreListedNewestFirstWithTheirTotals() {
    assertThat(numbers(new Filter(null, null, Set.of()), 10, 0))
        .containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(numbers(new Filter("62.03", 2022, Set.of()), 2, 0)).containsExactly(4L, 3L);
    assertThat(numbers(new Filter("62.03", 2022, Set.of()), 2, 2)).containsExactly(2L);
    assertThat(numbers(new Filter("62.03", null, Set.of(State.DONE)), 10, 0))
        .containsExactly(2L, 1L);

    Submissions.Listing listing =
        lumbung
            .get(Submissions.class)
            .list(new Filter("62.03", 2022, Set.of(State.DONE, State.WAITING)), 1, 0);
    assertThat(listing.total()).isEqualTo(2);
    assertThat(listing.byState())
        .isEqualTo(Map.of(State.DONE, 1L, State.KNOWN, 1L, State.WAITING, 1L));
  }

  @Test
  void aListSaysWhatBecameOfTheRowsOfWhatWasLoaded() {
    List<Line> lines =
        lumbung.get(Submissions.class).list(new Filter("62.03", 2022, Set.of()), 10, 0).lines();

    assertThat(lines.get(0).rows()).isNull();
    assertThat(lines.get(2).rows())
        .isEqualTo(Objects.requireNonNull(sent(2, null).answer()).balance());
  }

  private Sent sent(long number, @Nullable String regency) {
    return lumbung.get(Submissions.class).find(number, regency).orElseThrow();
  }

  private List<Long> numbers(Filter filter, int limit, long skipped) {
    return lumbung.get(Arrivals.class).page(filter, limit, skipped).arrivals().stream()
        .map(arrival -> arrival.submission().id())
        .toList();
  }

  private static List<String> names(AnswerFiles files) {
    return Stream.of(files.workbook(), files.mending(), files.receipt(), files.receiptText())
        .map(file -> String.valueOf(Objects.requireNonNull(file).getFileName()))
        .toList();
  }

  private Path written(String name, Book book) throws IOException {
    return Book.write(Files.createTempDirectory(temp, "berkas"), name, book.bytes());
  }
}
