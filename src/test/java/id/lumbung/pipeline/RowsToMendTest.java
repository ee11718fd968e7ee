package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of rows to mend: what it suggests, asks and remembers. */
class RowsToMendTest {
  private static final int FIRST = 30;

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() throws IOException {
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  private Receipt sendFaulty() {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM")
            .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "KBLI", "Urusan Xyz");
    for (int i = FIRST; i < FIRST + 8; i++) {
      boolean isHeld = i < FIRST + 2;
      sheet.row(
          i,
          Officer.nik(i),
          "Siti " + Officer.word(i),
          "Warung " + Officer.word(i),
          isHeld ? "Selatt" : "Selat",
          i == FIRST ? 1111 : "47111",
          "u" + i);
    }
    return lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));
  }

  private Path mending(Receipt receipt) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(receipt.submission() + "-"))
          .filter(f -> f.toString().endsWith(".perbaikan.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Receipt send(Path file, Consumer<XSSFSheet> change) throws IOException {
    Path folder = Files.createTempDirectory(temp, "kembali");
    Path changed = folder.resolve(file.getFileName());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      change.accept(book.getSheet("UMKM"));
      try (OutputStream out = Files.newOutputStream(changed)) {
        book.write(out);
      }
    }
    return lumbung.send(changed);
  }

  private static int column(XSSFSheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }

  private static void put(XSSFRow row, String title, String value) {
    row.createCell(column(row.getSheet(), title)).setCellValue(value);
  }

  private List<String> districts(Receipt receipt) {
    return lumbung
        .db()
        .sql(
            "select district_code || ' ' || coalesce(kbli, '-') from warehouse.observation"
                + " where submission_id = :id order by row")
        .param("id", receipt.submission())
        .query(String.class)
        .list();
  }

  @Test
  void aSuggestionStandsGreenBesideTheWrongCellAndIsNoDataUntilItIsAccepted() throws IOException {
    Path mending = mending(sendFaulty());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet rows = book.getSheet("UMKM");
      int beside = column(rows, "Kecamatan") + 1;
      assertThat(rows.getRow(0).getCell(beside)).hasToString("Usulan (Lumbung)");
      assertThat(rows.getRow(1).getCell(beside)).hasToString("Selat");
      assertThat(
              rows.getRow(1)
                  .getCell(beside)
                  .getCellStyle()
                  .getFillForegroundColorColor()
                  .getARGBHex())
          .isEqualTo("FFCDEBD3");
    }
    assertThat(send(mending, rows -> {}).rows())
        .extracting(Receipt.Rows::loaded, Receipt.Rows::quarantined)
        .containsExactly(0L, 2L);

    Receipt receipt = send(mending, rows -> put(rows.getRow(1), "Pakai usulan (Lumbung)", "Ya"));
    assertThat(receipt.rows())
        .extracting(Receipt.Rows::loaded, Receipt.Rows::quarantined)
        .containsExactly(1L, 1L);
    assertThat(districts(receipt)).containsExactly("62.03.01 01111");
  }

  @Test
  void aRowSaysInWhichFileAndRowItCameFirstHoweverOftenItIsMended() throws IOException {
    Receipt again = send(mending(sendFaulty()), rows -> put(rows.getRow(1), "Kecamatan", "Selat"));
    Path mending = mending(again);
    assertThat(mending.getFileName())
        .hasToString(again.submission() + "-UMKM Kapuas 2022 (perbaikan 1).perbaikan.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet rows = book.getSheet("UMKM");
      assertThat(rows.getRow(1).getCell(column(rows, "Asal (Lumbung)")))
          .hasToString("UMKM baris 3");
      assertThat(rows.getRow(1).getCell(column(rows, "Berkas asal (Lumbung)")))
          .hasToString("UMKM Kapuas 2022.xlsx");
    }
  }

  @Test
  void doubtfulHeadingsAreAskedAboutThereToo() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending(sendFaulty())))) {
      XSSFSheet asked = book.getSheet("Kolom");
      StringBuilder headings = new StringBuilder();
      asked.forEach(row -> headings.append(row.getCell(0)).append('\n'));
      assertThat(headings.toString()).contains("Urusan Xyz");
    }
  }

  @Test
  void aBirthDateThatIsNotTheOneOfTheNikIsSuggestedFromItAndTakenOnceAccepted() throws IOException {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM")
            .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Tanggal Lahir");
    for (int i = FIRST; i < FIRST + 8; i++) {
      String nik = i == FIRST + 2 ? Officer.nik(i).substring(3) : Officer.nik(i);
      String born = i < FIRST + 3 ? "31-02-1980" : birth(Officer.nik(i));
      String district = i < FIRST + 3 ? "Selatt" : "Selat";
      sheet.row(i, nik, "Siti " + Officer.word(i), "Warung " + Officer.word(i), district, born);
    }
    Path mending = mending(lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes())));
    try (XSSFWorkbook found = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet rows = found.getSheet("UMKM");
      int beside = column(rows, "Tanggal Lahir") + 1;
      assertThat(rows.getRow(0).getCell(beside)).hasToString("Usulan (Lumbung)");
      assertThat(rows.getRow(1).getCell(beside)).hasToString(birth(Officer.nik(FIRST)));
      assertThat(rows.getRow(2).getCell(beside)).hasToString(birth(Officer.nik(FIRST + 1)));
      assertThat(rows.getRow(3).getCell(beside))
          .as("where the NIK is not sound, nothing is suggested")
          .isNull();
      assertThat(rows.getRow(1).getCell(column(rows, "Yang perlu dilakukan (Lumbung)")).toString())
          .as("what holds the row is said first")
          .startsWith("Kecamatan “Selatt”")
          .contains("Tanggal lahir");
    }
    Receipt receipt = send(mending, rows -> put(rows.getRow(1), "Pakai usulan (Lumbung)", "Ya"));
    assertThat(receipt.rows().loaded()).isEqualTo(1);
    assertThat(receipt.findings())
        .filteredOn(finding -> finding.code().equals("TANGGAL_RAGU"))
        .extracting(Receipt.FindingLine::row)
        .as("the accepted one is no longer doubted")
        .doesNotContain(2);
  }

  /** The birth date of a NIK as people write it. */
  private static String birth(String nik) {
    int day = Integer.parseInt(nik.substring(6, 8));
    return "%02d/%s/19%s"
        .formatted(day > 40 ? day - 40 : day, nik.substring(8, 10), nik.substring(10, 12));
  }
}
