package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Submissions;
import id.lumbung.layout.OwnMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warning that somebody answered is not told again for its business and value. */
class WarningReasonTest {
  private static final String WARNED = "UANG_SATUAN_RAGU";
  private static final int SALES = 5;

  @TempDir private Path temp;
  private TestLumbung lumbung;
  private int files;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void aReasonBesideTheRowQuietsItsWarningsUntilTheValueChanges() throws IOException {
    Receipt first = send(60_000, 60_000);
    assertThat(warned(first)).containsExactly("F2", "F3");

    Path answer = answer(first);
    int reasons = column(answer, OwnMarks.REASON);
    assertThat(text(answer, 2, reasons)).as("a sound row asks for no reason").isNull();
    Receipt second = lumbung.send(edited(answer, 0, reasons, "Usaha baru mulai bulan Desember"));

    assertThat(second.rows().loaded()).isEqualTo(3);
    assertThat(warned(second)).as("the other business says the same").containsExactly("F3");
    assertThat(reasonsOf(second))
        .containsExactly(WARNED + " UMKM!2 Usaha baru mulai bulan Desember submission 2");
    assertThat(warned(send(60_000, 60_000))).as("without a word beside it").containsExactly("F3");
    assertThat(warned(send(70_000, 60_000))).as("another value").containsExactly("F2", "F3");
  }

  @Test
  void aRowAboutWhichNothingIsSaidHasNoPlaceForAReason() throws IOException {
    Receipt sound = send(15_000_000, 16_000_000);

    assertThat(column(answer(sound), OwnMarks.REASON)).isNegative();
  }

  @Test
  void aReasonCannotLetARowWithAnErrorIn() throws IOException {
    Receipt first = send("banyak", 60_000);
    assertThat(first.rows().quarantined()).isEqualTo(1);
    Path answer = answer(first);

    Receipt second =
        lumbung.send(edited(answer, 0, column(answer, OwnMarks.REASON), "Memang banyak"));

    assertThat(second.rows().quarantined()).isEqualTo(1);
    assertThat(reasonsOf(second)).isEmpty();
  }

  @Test
  void aReasonGivenOnThePageQuietsTooForAllOrForOne() throws IOException {
    Receipt first = send(60_000, 60_000);
    Submissions submissions = lumbung.get(Submissions.class);
    submissions.giveReason(sent(first), WARNED, "UMKM!F3", "Benar sekian.", "sari");

    Receipt second = send(60_000, 60_000);
    assertThat(warned(second)).containsExactly("F2");
    submissions.giveReason(sent(second), WARNED, null, "Benar semua.", "sari");

    assertThat(warned(send(60_000, 60_000))).isEmpty();
    assertThat(warned(send(60_000, 65_000))).containsExactly("F3");
  }

  private Submissions.Sent sent(Receipt receipt) {
    return lumbung.get(Submissions.class).find(number(receipt), null).orElseThrow();
  }

  /** Two businesses with these sales, and a sound one. */
  private Receipt send(Object one, Object other) throws IOException {
    Object[] first = Officer.business(1);
    Object[] second = Officer.business(2);
    first[SALES] = one;
    second[SALES] = other;
    Object[] sound = Officer.business(3);
    // Every file has other bytes: the same ones are only said to be known.
    sound[SALES] = 15_000_000 + ++files;
    Path file = temp.resolve("UMKM 62.03 Kapuas 2022 " + files + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("UMKM");
      for (Object[] values : List.of(Officer.header(), first, second, sound)) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
          if (values[i] instanceof Integer number) {
            row.createCell(i).setCellValue(number);
          } else {
            row.createCell(i).setCellValue(values[i].toString());
          }
        }
      }
      book.write(out);
    }
    return lumbung.send(file);
  }

  /** The cells of which the sales are asked about. */
  private List<String> warned(Receipt receipt) {
    return lumbung
        .get(Submissions.class)
        .find(number(receipt), null)
        .map(Submissions.Sent::answer)
        .orElseThrow()
        .findings()
        .stream()
        .filter(finding -> finding.code().equals(WARNED))
        .map(finding -> "F" + finding.row())
        .toList();
  }

  private List<String> reasonsOf(Receipt receipt) {
    return sent(receipt).reasons().stream()
        .map(
            reason ->
                String.join(" ", reason.code(), reason.place(), reason.reason(), reason.givenBy()))
        .toList();
  }

  private static long number(Receipt receipt) {
    return Objects.requireNonNull(receipt.submission());
  }

  private Path answer(Receipt receipt) throws IOException {
    try (Stream<Path> all = Files.walk(lumbung.data().resolve("outbox"))) {
      return all.filter(file -> file.getFileName().toString().startsWith(number(receipt) + "-"))
          .filter(file -> file.toString().endsWith(".jawaban.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The number, from 0, of the column with a title; -1 where there is none. */
  private static int column(Path answer, String title) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      XSSFRow header = book.getSheet("UMKM").getRow(0);
      for (int i = 0; i < header.getLastCellNum(); i++) {
        XSSFCell cell = header.getCell(i);
        if (cell != null && cell.toString().equals(title)) {
          return i;
        }
      }
      return -1;
    }
  }

  private static @Nullable String text(Path answer, int business, int column) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      return Objects.toString(book.getSheet("UMKM").getRow(1 + business).getCell(column), null);
    }
  }

  /** The answer with a text in the cell of ours beside a business. */
  private Path edited(Path answer, int business, int column, String text) throws IOException {
    Path target = temp.resolve("UMKM 62.03 Kapuas 2022 diperbaiki " + ++files + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer));
        OutputStream out = Files.newOutputStream(target)) {
      XSSFSheet sheet = book.getSheet("UMKM");
      XSSFRow row = sheet.getRow(1 + business);
      (row.getCell(column) == null ? row.createCell(column) : row.getCell(column))
          .setCellValue(text);
      book.write(out);
    }
    return target;
  }
}
