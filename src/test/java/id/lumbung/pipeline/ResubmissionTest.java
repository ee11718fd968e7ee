package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.feedback.Receipt;
import id.lumbung.intake.Word;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.settings.Refused;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.Statistics;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What a regency sends again, takes back, or sends too little of. */
class ResubmissionTest {
  private static final String FULL = "UMKM 62.03 Kapuas 2022";

  @TempDir Path temp;

  @Test
  void aFullResubmissionReplacesAndItsWithdrawalReopens() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Receipt first = lumbung.send(workbook("a", FULL, 1, 10));
      Receipt second = lumbung.send(workbook("b", FULL, 1, 12));
      assertThat(stock(lumbung)).isEqualTo(12);
      assertThat(second.findings()).extracting(Receipt.FindingLine::code).contains("KIRIMAN_ULANG");
      assertThat(second.register()).isEqualTo(new Receipt.Register(2, 10, 0, 0));
      Instant before = lastMoment(lumbung);

      lumbung.get(Operator.class).withdraw(number(second), "wrong file", "test", Progress.SILENT);

      assertThat(stock(lumbung)).isEqualTo(10);
      assertThat(effects(lumbung)).containsExactly(number(first));
      assertThat(province(lumbung.get(Statistics.class).asOf(before))).isEqualTo(12);
    }
  }

  @Test
  void oldBytesAreReadAfreshOnceAnotherSubmissionHasSupersededThem() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Path a = workbook("a", FULL, 1, 10);
      Path b = workbook("b", FULL, 1, 12);
      assertThat(lumbung.send(a).status()).isEqualTo("accepted");
      assertThat(lumbung.send(a).status()).isEqualTo("known");
      assertThat(lumbung.send(b).status()).isEqualTo("accepted");
      assertThat(lumbung.send(a).status()).isEqualTo("accepted");
      assertThat(stock(lumbung)).isEqualTo(10);
    }
  }

  @Test
  void anAddendumAddsAndOneWithoutAFullSubmissionIsRefused() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Receipt early = lumbung.send(workbook("t0", FULL + " tambahan", 20, 22));
      assertThat(early.status()).isEqualTo("refused");
      assertThat(Objects.requireNonNull(early.reason()).code()).isEqualTo("INDUK_TIDAK_ADA");
      lumbung.send(workbook("a", FULL, 1, 10));

      Receipt addendum = lumbung.send(workbook("t1", FULL + " susulan", 10, 13));

      assertThat(addendum.kind()).isEqualTo("addendum");
      assertThat(stock(lumbung)).isEqualTo(13);
    }
  }

  @Test
  void aSubmissionThatShrinksItsRegencyWaitsForTheOperatorsWord() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.send(workbook("a", FULL, 1, 10));

      Receipt fragment = lumbung.send(workbook("b", FULL, 1, 5));

      assertThat(fragment.status()).isEqualTo("waiting");
      assertThat(Objects.requireNonNull(fragment.reason()).code()).isEqualTo("BARIS_BERKURANG");
      assertThat(stock(lumbung)).isEqualTo(10);
      Operator operator = lumbung.get(Operator.class);
      long run = waiting(operator);
      assertThatThrownBy(() -> operator.restart(run, null, null, Progress.SILENT, "test"))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.key()).isEqualTo("refused.needs_word"));

      operator.restart(run, Word.ACCEPT, "half of them moved away", Progress.SILENT, "test");

      assertThat(stock(lumbung)).isEqualTo(5);
    }
  }

  @Test
  void aFileForAClosedYearWaitsWhereClosedYearsAreLocked() throws Exception {
    Path jobs = temp.resolve("jobs");
    FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
    Path calendar = jobs.resolve("calendar.yml");
    Files.writeString(
        calendar, Files.readString(calendar).replace("closing_lock: false", "closing_lock: true"));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), jobs)) {
      Receipt late = lumbung.send(workbook("a", FULL, 1, 10));

      assertThat(late.status()).isEqualTo("waiting");
      assertThat(Objects.requireNonNull(late.reason()).code()).isEqualTo("TAHUN_DITUTUP");
      assertThat(late.reason().sentence()).contains("2022", "2023-06-30");
      Operator operator = lumbung.get(Operator.class);
      operator.restart(waiting(operator), Word.ACCEPT, "agreed", Progress.SILENT, "test");
      assertThat(stock(lumbung)).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondPartWaitsForTheWordWhetherItAddsOrReplaces(boolean doesAdd) throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.send(workbook("a", FULL + " bagian 1", 1, 10)).status())
          .isEqualTo("accepted");

      Receipt second = lumbung.send(workbook("b", FULL + " bagian 2", 11, 25));

      assertThat(second.status()).isEqualTo("waiting");
      Receipt.ReasonLine reason = Objects.requireNonNull(second.reason());
      assertThat(reason.code()).isEqualTo("GANTI_ATAU_TAMBAH");
      assertThat(reason.sentence())
          .contains("menyebut 0 dari 10 usaha", "menggantikan atau menambah");
      assertThat(stock(lumbung)).isEqualTo(10);
      Operator operator = lumbung.get(Operator.class);
      if (doesAdd) {
        operator.restart(waiting(operator), Word.ADD, "second half", Progress.SILENT, "test");
      } else {
        operator.restart(
            waiting(operator), Word.ACCEPT, "the first was wrong", Progress.SILENT, "test");
      }
      assertThat(stock(lumbung)).isEqualTo(doesAdd ? 25 : 15);
    }
  }

  @Test
  void aPartSentAgainWithAllOfItsBusinessesAsksNothing() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.send(workbook("a", FULL + " Kec. Selat", 1, 10));

      assertThat(lumbung.send(workbook("b", FULL + " Kec. Selat", 1, 11)).status())
          .isEqualTo("accepted");
      assertThat(stock(lumbung)).isEqualTo(11);
    }
  }

  @Test
  void aFileOfOtherBusinessesInPlaceOfAllWaitsWhateverItsName() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.send(workbook("a", FULL, 1, 10));

      Receipt other = lumbung.send(workbook("b", FULL, 8, 20));

      assertThat(Objects.requireNonNull(other.reason()).code()).isEqualTo("GANTI_ATAU_TAMBAH");
      assertThat(stock(lumbung)).isEqualTo(10);
    }
  }

  @Test
  void rowsToMendOfWhichMostAreStillWrongLoadTheOthers() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Receipt full = lumbung.send(workbook("a", FULL, 1, 10));
      Book book = new Book();
      book.sheet("Identitas")
          .row("Kode Wilayah", "62.03")
          .row("Tahun Data", 2022)
          .row("Jenis Kiriman", "Tambahan")
          .row("Kiriman Induk", Long.toString(number(full)));
      Book.SheetText sheet = book.sheet("UMKM").row(Officer.header()).row(Officer.business(11));
      for (int i = 12; i < 15; i++) {
        Object[] wrong = Officer.business(i);
        wrong[1] = "12";
        sheet.row(wrong);
      }

      Receipt mended = lumbung.send(Book.write(temp, "perbaikan.xlsx", book.bytes()));

      assertThat(mended.status()).isEqualTo("accepted");
      assertThat(mended.rows().loaded()).isEqualTo(1);
      assertThat(mended.rows().quarantined()).isEqualTo(3);
      assertThat(stock(lumbung)).isEqualTo(11);
    }
  }

  @Test
  void anAbandonedSubmissionIsAnsweredAndNeverLoaded() throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.send(workbook("a", FULL, 1, 10));
      lumbung.send(workbook("b", FULL, 1, 5));
      Operator operator = lumbung.get(Operator.class);

      operator.abandon(waiting(operator), "a fragment", "test");

      assertThat(stock(lumbung)).isEqualTo(10);
      assertThat(Files.readString(lumbung.receipts().get(1))).contains("\"refused\"");
    }
  }

  private static long waiting(Operator operator) {
    return operator.runs(20).stream()
        .filter(run -> run.state() == RunState.WAITING)
        .map(Run::run)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }

  private static long number(Receipt receipt) {
    return Objects.requireNonNull(receipt.submission());
  }

  private static long stock(TestLumbung lumbung) {
    return province(lumbung.get(Statistics.class).current());
  }

  private static long province(Figures figures) {
    return figures.growth().stream()
        .filter(row -> row.areaCode().equals("62") && row.year() == 2022)
        .map(row -> Objects.requireNonNull(row.stock()))
        .findFirst()
        .orElseThrow();
  }

  private static Instant lastMoment(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select moment from warehouse.last_moment")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static List<Long> effects(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select submission_id from warehouse.effect where known_to = 'infinity'")
        .query(Long.class)
        .list();
  }

  /** A workbook with businesses of the numbers {@code first} to {@code last}. */
  private Path workbook(String folder, String name, int first, int last) throws IOException {
    return Samples.numbered(
        Files.createDirectories(temp.resolve(folder)).resolve(name + ".xlsx"), first, last);
  }
}
